package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.fall.Fall.Beziehung;
import de.tragwerk.cli.law.fall.Lebenslage.Umstand;
import de.tragwerk.law.zuordnung.Leistungssystem;
import de.tragwerk.law.zuordnung.Zuordnung;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Persons of a household whose benefit is one calculation: those of one system, children who stand for themselves
/// apart.
///
/// @param menschen everybody in the home, seen from the first person, who applies here
/// @param mitglieder ids of those who get something from this calculation
record Gemeinschaft(Leistungssystem system, List<Fall.Mensch> menschen, Set<String> mitglieder) {
    Gemeinschaft {
        menschen = List.copyOf(menschen);
        mitglieder = Set.copyOf(mitglieder);
    }

    /// Names the calculation over the months.
    String schluessel() {
        return system + " " + menschen.getFirst().id();
    }

    /// In the order of the systems, in each of them the family before children of its own.
    static List<Gemeinschaft> alle(List<Fall.Mensch> menschen, Zuordnung.Ergebnis zuordnung, YearMonth monat) {
        List<Gemeinschaft> alle = new ArrayList<>();
        for (Leistungssystem system : Leistungssystem.values()) {
            Set<String> familie = new HashSet<>();
            List<Gemeinschaft> allein = new ArrayList<>();
            for (Fall.Mensch m : menschen) {
                if (m.beziehung() == Beziehung.ANDERE || zuordnung.system(m.id()) != system) {
                    continue;
                }
                if (system != Leistungssystem.KEINES && fuerSich(m, system, monat)) {
                    allein.add(new Gemeinschaft(system, allein(m, menschen), Set.of(m.id())));
                } else {
                    familie.add(m.id());
                }
            }
            if (!familie.isEmpty()) {
                alle.add(new Gemeinschaft(system, familie(menschen, familie, system), familie));
            }
            alle.addAll(allein);
        }
        return alle;
    }

    /// A child that does not belong to the group of its parents in this system (§ 7 Abs. 3 Nr. 2, 4 SGB II, § 27 Abs.
    /// 2 SGB XII, § 3a Abs. 1 AsylbLG).
    private static boolean fuerSich(Fall.Mensch m, Leistungssystem system, YearMonth monat) {
        if (m.beziehung() != Beziehung.KIND) {
            return false;
        }
        long alter = ChronoUnit.YEARS.between(m.geboren(), monat.atDay(1));
        long ende = system == Leistungssystem.SGB2 || system == Leistungssystem.ASYLBLG ? 25 : 18;
        return alter >= ende || m.lage().hat(Umstand.VERHEIRATET);
    }

    private static List<Fall.Mensch> allein(Fall.Mensch kind, List<Fall.Mensch> menschen) {
        List<Fall.Mensch> sicht = new ArrayList<>(menschen.size());
        sicht.add(kind.als(Beziehung.ANTRAGSTELLEND));
        for (Fall.Mensch m : menschen) {
            if (m != kind) {
                sicht.add(m.als(Beziehung.ANDERE));
            }
        }
        return sicht;
    }

    /// In SGB II the order stays. Elsewhere the first one is a parent of this system, if there is one: about the first
    /// one is always decided.
    private static List<Fall.Mensch> familie(
            List<Fall.Mensch> menschen, Set<String> mitglieder, Leistungssystem system) {
        Fall.Mensch ich = menschen.getFirst();
        if (system == Leistungssystem.SGB2 || mitglieder.contains(ich.id())) {
            return menschen;
        }
        for (Fall.Mensch m : menschen) {
            if (m.beziehung() == Beziehung.PARTNER && mitglieder.contains(m.id())) {
                List<Fall.Mensch> sicht = new ArrayList<>(menschen.size());
                sicht.add(m.als(Beziehung.ANTRAGSTELLEND));
                sicht.add(ich.als(Beziehung.PARTNER));
                menschen.stream().filter(a -> a != m && a != ich).forEach(sicht::add);
                return sicht;
            }
        }
        return menschen;
    }
}

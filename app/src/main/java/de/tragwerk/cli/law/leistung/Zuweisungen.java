package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Einkommensart;
import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.fall.Lebenslage.Umstand;
import de.tragwerk.cli.law.fall.Mangel;
import de.tragwerk.law.zuordnung.Mensch;
import de.tragwerk.law.zuordnung.Zuordnung;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Which system applies to each person of the family.
final class Zuweisungen {
    private Zuweisungen() {}

    /// @throws Mangel when the day of entry is missing for somebody of § 1 AsylbLG
    static Zuordnung.Ergebnis fuer(Fall fall, YearMonth monat) {
        List<Mensch> familie = new ArrayList<>();
        List<Fall.Mensch> alle = fall.menschen();
        for (int i = 0; i < alle.size(); i++) {
            Fall.Mensch m = alle.get(i);
            boolean da = !m.geboren().isAfter(monat.atEndOfMonth());
            if (da && m.beziehung() != Fall.Beziehung.ANDERE) {
                familie.add(mensch(m, monat, "$.personen[" + i + "]"));
            }
        }
        return Zuordnung.fuer(familie, monat);
    }

    private static Mensch mensch(Fall.Mensch m, YearMonth monat, String pfad) {
        Fall.Aufenthalt a = m.aufenthalt();
        boolean asyl = a != null && a.grund();
        LocalDate seit = a == null ? null : a.seit();
        if (asyl && seit == null) {
            throw new Mangel(
                    pfad + ".aufenthalt.seit", "Seit wann die Person hier ist, fehlt; davon hängt § 2 AsylbLG ab.");
        }
        return new Mensch(
                m.id(),
                Mensch.Rolle.valueOf(m.beziehung().name()),
                m.geboren(),
                Mensch.Erwerbsminderung.valueOf(m.erwerbsminderung().name()),
                asyl
                        ? Mensch.Aufenthalt.ASYLBLG
                        : m.lage().hat(Umstand.AUSGESCHLOSSEN)
                                ? Mensch.Aufenthalt.AUSGESCHLOSSEN
                                : m.lage().hat(Umstand.OHNE_AUFENTHALT)
                                        ? Mensch.Aufenthalt.KEINER
                                        : Mensch.Aufenthalt.GEWOEHNLICH,
                asyl ? seit : null,
                umstaende(m, monat));
    }

    private static Set<Mensch.Umstand> umstaende(Fall.Mensch m, YearMonth monat) {
        EnumSet<Mensch.Umstand> umstaende = EnumSet.noneOf(Mensch.Umstand.class);
        nimm(umstaende, Mensch.Umstand.STATIONAER, m.lage().hat(Umstand.STATIONAER));
        nimm(
                umstaende,
                Mensch.Umstand.ALTERSRENTE,
                m.einkommen().stream().anyMatch(e -> e.art() == Einkommensart.ALTERSRENTE && e.kommt(monat)));
        nimm(umstaende, Mensch.Umstand.FOERDERFAEHIGE_AUSBILDUNG, m.lage().hat(Umstand.FOERDERFAEHIGE_AUSBILDUNG));
        nimm(umstaende, Mensch.Umstand.SELBST_VERSCHULDET, m.lage().hat(Umstand.SELBST_VERSCHULDET));
        Fall.Aufenthalt a = m.aufenthalt();
        nimm(umstaende, Mensch.Umstand.MISSBRAUCH, a != null && a.missbrauch());
        return umstaende;
    }

    private static void nimm(Set<Mensch.Umstand> umstaende, Mensch.Umstand umstand, boolean gilt) {
        if (gilt) {
            umstaende.add(umstand);
        }
    }
}

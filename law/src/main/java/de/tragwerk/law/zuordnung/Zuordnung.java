package de.tragwerk.law.zuordnung;

import static de.tragwerk.law.zuordnung.Leistungssystem.ASYLBLG;
import static de.tragwerk.law.zuordnung.Leistungssystem.ASYLBLG_ANALOG;
import static de.tragwerk.law.zuordnung.Leistungssystem.KEINES;
import static de.tragwerk.law.zuordnung.Leistungssystem.SGB12_KAPITEL3;
import static de.tragwerk.law.zuordnung.Leistungssystem.SGB12_KAPITEL4;
import static de.tragwerk.law.zuordnung.Leistungssystem.SGB2;

import de.tragwerk.kernel.Norm;
import de.tragwerk.law.asylblg.Wartezeit;
import de.tragwerk.law.sgb12.Altersgrenze;
import de.tragwerk.law.zuordnung.Mensch.Aufenthalt;
import de.tragwerk.law.zuordnung.Mensch.Erwerbsminderung;
import de.tragwerk.law.zuordnung.Mensch.Rolle;
import de.tragwerk.law.zuordnung.Mensch.Umstand;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// §§ 7, 8 SGB II, §§ 19, 21, 41 SGB XII, §§ 1, 2 AsylbLG: who gets benefits from which system.
public final class Zuordnung {
    private static final int ERWERBSFAEHIG_AB = 15;
    private static final int ENDE_DER_KINDHEIT = 25;

    /// One reason: the sentence of law and what follows from it here.
    public record Grund(Norm norm, String satz) {}

    /// The system of one person; the last reason decides.
    public record Zuweisung(String id, Leistungssystem system, List<Grund> gruende) {
        public Zuweisung {
            gruende = List.copyOf(gruende);
        }
    }

    /// @param gemischt more than one system applies in the household, each computes its own benefit
    public record Ergebnis(List<Zuweisung> personen, boolean gemischt) {
        public Ergebnis {
            personen = List.copyOf(personen);
        }

        public Leistungssystem system(String id) {
            return personen.stream()
                    .filter(z -> z.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Im Haushalt fehlt diese Person"))
                    .system();
        }
    }

    private final List<Mensch> menschen;
    private final YearMonth monat;

    private Zuordnung(List<Mensch> menschen, YearMonth monat) {
        this.menschen = menschen;
        this.monat = monat;
    }

    /// @param menschen the family: applicant, partner, unmarried children
    public static Ergebnis fuer(List<Mensch> menschen, YearMonth monat) {
        return new Zuordnung(List.copyOf(menschen), monat).rechne();
    }

    private Ergebnis rechne() {
        // A child of 25 or more is a community of its own and opens nothing for the others.
        boolean gemeinschaft = menschen.stream().anyMatch(m -> leistungsberechtigt(m) && gehoertDazu(m));
        List<Zuweisung> liste = new ArrayList<>(menschen.size());
        for (Mensch m : menschen) {
            List<Grund> gruende = new ArrayList<>(4);
            liste.add(new Zuweisung(m.id(), system(m, gemeinschaft, gruende), gruende));
        }
        long verschieden = liste.stream()
                .map(Zuweisung::system)
                .filter(s -> s != KEINES)
                .distinct()
                .count();
        return new Ergebnis(liste, verschieden > 1);
    }

    private Leistungssystem system(Mensch m, boolean gemeinschaft, List<Grund> gruende) {
        if (m.aufenthalt() == Aufenthalt.ASYLBLG) {
            return asylblg(m, gruende);
        }
        if (m.aufenthalt() != Aufenthalt.GEWOEHNLICH) {
            gruende.add(
                    m.aufenthalt() == Aufenthalt.KEINER
                            ? grund(
                                    "§ 7 Abs. 1 Satz 1 Nr. 4 SGB II, § 24 SGB XII",
                                    "Kein gewöhnlicher Aufenthalt in Deutschland.")
                            : grund(
                                    "§ 7 Abs. 1 Satz 2 SGB II, § 23 Abs. 3 SGB XII",
                                    "Als ausländische Person von laufenden Leistungen ausgeschlossen; Überbrückungsleistungen sind möglich."));
            return KEINES;
        }
        if (kapitel4(m, gruende)) {
            return SGB12_KAPITEL4;
        }
        if (m.hat(Umstand.FOERDERFAEHIGE_AUSBILDUNG)) {
            gruende.add(grund("§ 7 Abs. 5 SGB II, § 22 SGB XII", "Die Ausbildung ist dem Grunde nach förderfähig."));
            return KEINES;
        }
        return sgb2OderKapitel3(m, gemeinschaft, gruende);
    }

    private Leistungssystem sgb2OderKapitel3(Mensch m, boolean gemeinschaft, List<Grund> gruende) {
        if (erreicht(m)) {
            gruende.add(grund("§ 7 Abs. 1 Satz 1 Nr. 1, § 7a SGB II", "Die Altersgrenze ist erreicht."));
        } else if (m.hat(Umstand.STATIONAER) || m.hat(Umstand.ALTERSRENTE)) {
            gruende.add(grund(
                    "§ 7 Abs. 4 SGB II",
                    m.hat(Umstand.STATIONAER)
                            ? "Länger als sechs Monate in einer stationären Einrichtung."
                            : "Bezieht schon eine Rente wegen Alters."));
        } else if (leistungsberechtigt(m)) {
            gruende.add(grund("§ 7 Abs. 1 SGB II", "Kann arbeiten und ist zwischen 15 Jahren und der Altersgrenze."));
            return SGB2;
        } else if (gemeinschaft && gehoertDazu(m)) {
            gruende.add(grund(
                    "§ 7 Abs. 2, 3 SGB II",
                    "Kann nicht arbeiten und lebt mit jemandem zusammen, der oder die arbeiten kann."));
            return SGB2;
        } else {
            gruende.add(
                    m.alter(monat) < ERWERBSFAEHIG_AB
                            ? grund("§ 7 Abs. 1 Satz 1 Nr. 1 SGB II", "Ist noch nicht 15 Jahre alt.")
                            : grund("§ 8 Abs. 1 SGB II", "Kann nicht drei Stunden am Tag arbeiten."));
        }
        gruende.add(grund("§ 19 Abs. 1, § 21 SGB XII", "Keine Leistungen nach dem SGB II, daher drittes Kapitel."));
        return SGB12_KAPITEL3;
    }

    private Leistungssystem asylblg(Mensch m, List<Grund> gruende) {
        gruende.add(grund(
                "§ 7 Abs. 1 Satz 2 Nr. 3 SGB II, § 23 Abs. 2 SGB XII",
                "Gehört zu den Gruppen des § 1 AsylbLG; SGB II und SGB XII sind ausgeschlossen."));
        LocalDate einreise = m.einreise();
        LocalDate ab = einreise == null ? LocalDate.MAX : Wartezeit.kindAnalogAb(einreise, elternEinreise(m));
        if (m.hat(Umstand.MISSBRAUCH) || monat.atEndOfMonth().isBefore(ab)) {
            gruende.add(grund("§ 3 AsylbLG", "Die Wartezeit des § 2 AsylbLG ist nicht erfüllt."));
            return ASYLBLG;
        }
        gruende.add(grund("§ 2 Abs. 1 AsylbLG", "Die Wartezeit ist seit dem " + ab + " erfüllt."));
        return ASYLBLG_ANALOG;
    }

    /// § 2 Abs. 3 AsylbLG: a minor child gets what a parent gets.
    private @Nullable LocalDate elternEinreise(Mensch m) {
        if (m.rolle() != Rolle.KIND || m.alter(monat) >= 18) {
            return null;
        }
        LocalDate frueheste = null;
        for (Mensch e : menschen) {
            LocalDate einreise = e.einreise();
            if (e.rolle() != Rolle.KIND
                    && e.aufenthalt() == Aufenthalt.ASYLBLG
                    && !e.hat(Umstand.MISSBRAUCH)
                    && einreise != null
                    && (frueheste == null || einreise.isBefore(frueheste))) {
                frueheste = einreise;
            }
        }
        return frueheste;
    }

    /// § 41 SGB XII; it goes before the third chapter and before SGB II for those who cannot work.
    private boolean kapitel4(Mensch m, List<Grund> gruende) {
        boolean alt = erreicht(m) || vollendet(m) && !leistungsberechtigt(m);
        boolean dauerhaft = m.alter(monat) >= 18
                && (m.minderung() == Erwerbsminderung.VOLL_AUF_DAUER || m.minderung() == Erwerbsminderung.WERKSTATT);
        if (!alt && !dauerhaft) {
            return false;
        }
        if (m.hat(Umstand.SELBST_VERSCHULDET)) {
            gruende.add(grund(
                    "§ 41 Abs. 4 SGB XII",
                    "Hat die Bedürftigkeit selbst herbeigeführt: kein Anspruch nach dem vierten Kapitel."));
            return false;
        }
        gruende.add(
                alt
                        ? grund("§ 41 Abs. 2 SGB XII", "Die Altersgrenze ist erreicht.")
                        : m.minderung() == Erwerbsminderung.WERKSTATT
                                ? grund(
                                        "§ 41 Abs. 3a SGB XII",
                                        "Im Eingangs- oder Berufsbildungsbereich einer Werkstatt.")
                                : grund("§ 41 Abs. 3 SGB XII", "Volljährig und dauerhaft voll erwerbsgemindert."));
        return true;
    }

    /// § 41 Abs. 2 SGB XII: the age is completed in the month; SGB II goes on to its end for those who can work.
    private boolean vollendet(Mensch m) {
        return Altersgrenze.erreicht(m.geboren(), monat);
    }

    /// § 7a SGB II: the limit is reached with the end of the month.
    private boolean erreicht(Mensch m) {
        return Altersgrenze.erreicht(m.geboren(), monat.minusMonths(1));
    }

    /// § 7 Abs. 1 SGB II without need, which is not decided here.
    private boolean leistungsberechtigt(Mensch m) {
        return m.aufenthalt() == Aufenthalt.GEWOEHNLICH
                && m.minderung() == Erwerbsminderung.KEINE
                && m.alter(monat) >= ERWERBSFAEHIG_AB
                && !erreicht(m)
                && !m.hat(Umstand.STATIONAER)
                && !m.hat(Umstand.ALTERSRENTE)
                && !m.hat(Umstand.FOERDERFAEHIGE_AUSBILDUNG);
    }

    private boolean gehoertDazu(Mensch m) {
        return m.rolle() != Rolle.KIND || m.alter(monat) < ENDE_DER_KINDHEIT && !m.hat(Umstand.DECKT_SELBST);
    }

    private static Grund grund(String norm, String satz) {
        return new Grund(new Norm(norm), satz);
    }
}

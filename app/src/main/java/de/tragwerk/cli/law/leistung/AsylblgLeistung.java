package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.fall.Mangel;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Period;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.asylblg.Analogleistung;
import de.tragwerk.law.asylblg.Ergebnis;
import de.tragwerk.law.asylblg.Grundleistung;
import de.tragwerk.law.asylblg.Praxis;
import de.tragwerk.law.asylblg.Uebergang;
import de.tragwerk.law.asylblg.Wartezeit;
import de.tragwerk.law.sgb12.Lebensunterhalt;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Benefits under AsylbLG: basic ones, those like SGB XII after the waiting time (§ 2), and both by days in the
/// month in which it ends. Which it is follows from the applicant's stay.
final class AsylblgLeistung implements Leistung {

    @Override
    public String schluessel() {
        return "asylblg";
    }

    @Override
    public String gesetz() {
        return "AsylbLG";
    }

    @Override
    public Lauf fuer(Fall fall) {
        return Lauf.vom(fall, new Rechner(fall));
    }

    /// One family going through its months.
    private static final class Rechner implements Monatsrechnung {
        private final Fall fall;
        private boolean verbraucht;

        Rechner(Fall fall) {
            this.fall = fall;
        }

        @Override
        public Blatt rechne(YearMonth monat, Protokoll protokoll) {
            List<Fall.Mensch> menschen = fall.menschen(monat);
            return Blatt.je(rechne(menschen, analogAb(menschen.getFirst(), monat), monat, protokoll));
        }

        /// @param analogAb first day of benefits like SGB XII
        private List<Anspruch> rechne(
                List<Fall.Mensch> menschen, LocalDate analogAb, YearMonth monat, Protokoll protokoll) {
            Period tage = fall.tage(monat);
            if (analogAb.isAfter(tage.to())) {
                return grund(menschen, monat, protokoll);
            }
            if (!analogAb.isAfter(tage.from())) {
                return analog(menschen, monat, protokoll);
            }
            if (fall.anspruch() != null && !tage.equals(Period.of(monat))) {
                throw new Mangel(
                        "$.anspruch",
                        "Im Monat " + monat + " endet die Wartezeit (§ 2 AsylbLG); ein Teil dieses Monats wird hier"
                                + " nicht gerechnet. Lassen Sie ihn von Hand berechnen.");
            }
            List<Anspruch> vorher = grund(menschen, monat, protokoll);
            List<Anspruch> nachher = analog(menschen, monat, protokoll);
            return uebergang(menschen, vorher, nachher, analogAb, protokoll);
        }

        private List<Anspruch> grund(List<Fall.Mensch> menschen, YearMonth monat, Protokoll protokoll) {
            Ergebnis e = Grundleistung.berechne(AsylblgHaushalt.von(fall, menschen, monat, verbraucht), protokoll);
            verbraucht |= e.vermoegen().isPositive() && e.betrag().isPositive();
            return e.personen().stream()
                    .map(a -> new Anspruch(a.id(), a.betrag()))
                    .toList();
        }

        private List<Anspruch> analog(List<Fall.Mensch> menschen, YearMonth monat, Protokoll protokoll) {
            Lebensunterhalt.Ergebnis e = Analogleistung.berechne(
                    Sgb12Haushalt.von(fall, menschen, monat, 3, verbraucht),
                    stufen(menschen, beiEltern(menschen, monat)),
                    Praxis.UEBLICH,
                    protokoll);
            verbraucht |= e.vermoegenEingesetzt();
            return Sgb12Leistung.ansprueche(e, menschen);
        }
    }

    static Analogleistung.Stufen stufen(List<Fall.Mensch> menschen, Set<String> beiEltern) {
        return new Analogleistung.Stufen(gemeinschaftlich(menschen), beiEltern);
    }

    /// Adult children under 25 who live with a parent in a dwelling (§ 2 Abs. 1 Satz 4 Nr. 2).
    static Set<String> beiEltern(List<Fall.Mensch> menschen, YearMonth monat) {
        Fall.Aufenthalt a = menschen.getFirst().aufenthalt();
        Set<String> ids = new HashSet<>();
        if (a != null && a.unterbringung() != Fall.Unterbringung.WOHNUNG) {
            return ids;
        }
        for (Fall.Mensch m : menschen) {
            boolean jung = m.geboren().plusYears(25).isAfter(monat.atDay(1))
                    && !m.geboren().plusYears(18).isAfter(monat.atEndOfMonth());
            if (jung && m.beziehung() == Fall.Beziehung.KIND) {
                ids.add(m.id());
            }
        }
        return ids;
    }

    /// Single adults in collective housing (§ 2 Abs. 1 Satz 4 Nr. 1).
    private static Set<String> gemeinschaftlich(List<Fall.Mensch> menschen) {
        Set<String> ids = new HashSet<>();
        boolean paar = menschen.stream().anyMatch(m -> m.beziehung() == Fall.Beziehung.PARTNER);
        Fall.Mensch erste = menschen.getFirst();
        Fall.Aufenthalt a = erste.aufenthalt();
        if (!paar && a != null && a.unterbringung() != Fall.Unterbringung.WOHNUNG) {
            ids.add(erste.id());
        }
        return ids;
    }

    private static List<Anspruch> uebergang(
            List<Fall.Mensch> menschen,
            List<Anspruch> vorher,
            List<Anspruch> nachher,
            LocalDate analogAb,
            Protokoll protokoll) {
        List<Anspruch> beide = new ArrayList<>();
        for (int i = 0; i < menschen.size(); i++) {
            String id = menschen.get(i).id();
            Money a = betrag(vorher, id);
            Money b = betrag(nachher, id);
            beide.add(new Anspruch(id, Uebergang.fuer(a, b, analogAb, protokoll.fuer(i))));
        }
        return beide;
    }

    private static Money betrag(List<Anspruch> ansprueche, String person) {
        for (Anspruch a : ansprueche) {
            if (a.person().equals(person)) {
                return a.betrag();
            }
        }
        return Money.ZERO;
    }

    /// First day like SGB XII of the first person; a restriction under § 1a goes before.
    private static LocalDate analogAb(Fall.Mensch ich, YearMonth monat) {
        Fall.Aufenthalt a = ich.aufenthalt();
        if (a == null || !a.grund() || a.seit() == null) {
            throw new Mangel(
                    "$.personen[0].aufenthalt",
                    "Für das AsylbLG fehlt, ob die Person zu § 1 AsylbLG gehört (asylblg) und seit wann sie hier ist (seit).");
        }
        LocalDate ab = a.missbrauch() ? LocalDate.MAX : Wartezeit.analogAb(a.seit());
        Fall.Einschraenkung e = a.einschraenkung();
        Period tage = Period.of(monat);
        if (e == null || ab.isAfter(tage.to()) || !new Period(e.ab(), e.bis()).overlaps(tage)) {
            return ab;
        }
        if (!new Period(e.ab(), e.bis()).contains(tage)) {
            throw new Mangel(
                    "$.personen[0].aufenthalt.einschraenkung",
                    "Im Monat " + monat
                            + " gilt die Einschränkung nach § 1a AsylbLG nur an einem Teil der Tage, daneben"
                            + " § 2 AsylbLG. Dieser Monat wird hier nicht gerechnet.");
        }
        return LocalDate.MAX;
    }
}

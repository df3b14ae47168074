package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Absetzungsart;
import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.fall.Mangel;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Period;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.asylblg.Ergebnis;
import de.tragwerk.law.asylblg.Grundleistung;
import de.tragwerk.law.asylblg.Haushalt;
import de.tragwerk.law.asylblg.Haushalt.Unterbringung;
import de.tragwerk.law.asylblg.Leistungsart;
import de.tragwerk.law.asylblg.Person;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Basic benefits under AsylbLG; which benefit it is follows from the applicant's stay on the first of the month.
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
        return new Lauf() {
            private boolean verbraucht;

            @Override
            public Blatt rechne(YearMonth monat, Protokoll protokoll) {
                List<Fall.Mensch> menschen = fall.menschen(monat);
                Fall.Aufenthalt aufenthalt = aufenthalt(menschen.getFirst(), monat);
                List<Person> personen =
                        menschen.stream().map(m -> person(m, monat)).toList();
                Fall.Wohnung w = fall.wohnung(monat);
                boolean inWohnung = aufenthalt.unterbringung() == Fall.Unterbringung.WOHNUNG;
                Ergebnis e = Grundleistung.berechne(
                        new Haushalt(
                                monat,
                                Period.of(monat),
                                Unterbringung.valueOf(aufenthalt.unterbringung().name()),
                                personen,
                                w == null || w.koepfe() == null ? personen.size() : w.koepfe(),
                                w == null || !inWohnung
                                        ? Money.ZERO
                                        : w.kaltmiete().plus(w.nebenkosten()).plus(w.heizung()),
                                verbraucht),
                        protokoll);
                verbraucht |= e.vermoegen().isPositive() && e.betrag().isPositive();
                return Blatt.je(e.personen().stream()
                        .map(a -> new Anspruch(a.id(), a.betrag()))
                        .toList());
            }
        };
    }

    private static Fall.Aufenthalt aufenthalt(Fall.Mensch ich, YearMonth monat) {
        Fall.Aufenthalt a = ich.aufenthalt();
        if (a == null || !a.grund() || a.seit() == null) {
            throw new Mangel(
                    "$.personen[0].aufenthalt",
                    "Für das AsylbLG fehlt, ob die Person zu § 1 AsylbLG gehört (asylblg) und seit wann sie hier ist (seit).");
        }
        Leistungsart art = Leistungsart.am(
                monat.atDay(1), new Leistungsart.Aufenthalt(a.seit(), null, a.missbrauch(), false, null, null));
        if (art == Leistungsart.ANALOG) {
            throw new Mangel(
                    "$.personen[0].aufenthalt.seit",
                    "Am " + monat.atDay(1) + " ist die Wartezeit erfüllt; es gilt das SGB XII entsprechend ("
                            + art.norm() + "). Rechnen Sie die Leistung sgb12.");
        }
        return a;
    }

    private static Person person(Fall.Mensch m, YearMonth monat) {
        List<Person.Einkommen> einkommen = new ArrayList<>();
        for (Fall.Einkommen e : m.einkommen()) {
            if (e.kommt(monat)) {
                einkommen.add(new Person.Einkommen(
                        art(e.art()),
                        e.betrag(),
                        e.steuern().plus(e.sozialversicherung()).plus(e.werbungskosten())));
            }
        }
        versicherung(m, monat, einkommen);
        Fall.Aufenthalt a = m.aufenthalt();
        Fall.Einschraenkung ein = a == null ? null : a.einschraenkung();
        return new Person(
                m.id(),
                Person.Rolle.valueOf(m.beziehung().name()),
                m.geboren(),
                m.beziehung() == Fall.Beziehung.PARTNER,
                m.sachleistungen().persoenlich(),
                m.sachleistungen().notwendig(),
                Money.ZERO,
                einkommen,
                m.vermoegen(),
                ein == null ? null : new Person.Einschraenkung(ein.betrag(), ein.ab(), ein.bis()));
    }

    /// Insurance that belongs to no source is taken from the first income (§ 7 Abs. 3 Satz 3).
    private static void versicherung(Fall.Mensch m, YearMonth monat, List<Person.Einkommen> einkommen) {
        Money summe = Money.ZERO;
        for (Fall.Absetzung a : m.absetzungen()) {
            boolean zaehlt = a.art() != Absetzungsart.UNTERHALT && a.zeit().gilt(monat);
            summe = zaehlt ? summe.plus(a.betrag()) : summe;
        }
        if (summe.isPositive() && !einkommen.isEmpty()) {
            Person.Einkommen erstes = einkommen.getFirst();
            einkommen.set(
                    0,
                    new Person.Einkommen(
                            erstes.art(), erstes.betrag(), erstes.abzuege().plus(summe)));
        }
    }

    private static Person.Einkommen.Art art(de.tragwerk.cli.law.fall.Einkommensart art) {
        return switch (art) {
            case ARBEIT, MINIJOB, SELBSTAENDIG, FERIENJOB, WERKSTATT -> Person.Einkommen.Art.ERWERB;
            case ENTSCHAEDIGUNG -> Person.Einkommen.Art.ENTSCHAEDIGUNG;
            default -> Person.Einkommen.Art.SONSTIGES;
        };
    }
}

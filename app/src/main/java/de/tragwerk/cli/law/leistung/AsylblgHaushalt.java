package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Absetzungsart;
import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.fall.Lebenslage.Umstand;
import de.tragwerk.kernel.Money;
import de.tragwerk.law.asylblg.Haushalt;
import de.tragwerk.law.asylblg.Haushalt.Unterbringung;
import de.tragwerk.law.asylblg.Person;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// From a case to the facts §§ 3, 3a, 7 AsylbLG ask for.
final class AsylblgHaushalt {
    private AsylblgHaushalt() {}

    static Haushalt von(Fall fall, List<Fall.Mensch> menschen, YearMonth monat, boolean verbraucht) {
        List<Person> personen = menschen.stream().map(m -> person(m, monat)).toList();
        Fall.Aufenthalt aufenthalt = menschen.getFirst().aufenthalt();
        Fall.Unterbringung wo = aufenthalt == null ? Fall.Unterbringung.WOHNUNG : aufenthalt.unterbringung();
        Fall.Wohnung w = fall.wohnung(monat);
        return new Haushalt(
                monat,
                fall.tage(monat),
                Unterbringung.valueOf(wo.name()),
                personen,
                w == null || w.koepfe() == null ? personen.size() : w.koepfe(),
                w == null || wo != Fall.Unterbringung.WOHNUNG
                        ? Money.ZERO
                        : w.kaltmiete().plus(w.nebenkosten()).plus(w.heizung()),
                verbraucht);
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
                m.beziehung() == Fall.Beziehung.PARTNER || m.lage().hat(Umstand.VERHEIRATET),
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

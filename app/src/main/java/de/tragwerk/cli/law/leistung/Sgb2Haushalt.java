package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Absetzungsart;
import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.fall.Lebenslage.Umstand;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Period;
import de.tragwerk.law.sgb12.Altersgrenze;
import de.tragwerk.law.sgb2.Einkommensart;
import de.tragwerk.law.sgb2.Haushalt;
import de.tragwerk.law.sgb2.Karenz;
import de.tragwerk.law.sgb2.Person;
import de.tragwerk.law.sgb2.Person.Merkmal;
import de.tragwerk.law.sgb2.Wohnung;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// From a case to the facts SGB II asks for.
final class Sgb2Haushalt {
    private Sgb2Haushalt() {}

    /// @param ausgeschlossen ids of those who get nothing under SGB II
    /// @param fremderBedarf their need in the system that supports them, where it is known
    static Haushalt von(
            Fall fall,
            List<Fall.Mensch> menschen,
            YearMonth monat,
            Set<String> ausgeschlossen,
            Map<String, Money> fremderBedarf,
            boolean verbraucht) {
        List<Person> personen = new ArrayList<>(menschen.size());
        for (Fall.Mensch m : menschen) {
            personen.add(person(m, monat, ausgeschlossen.contains(m.id()), fremderBedarf.get(m.id())));
        }
        Fall.Wohnung w = fall.wohnung(monat);
        YearMonth beginn = w == null || w.karenzBeginn() == null ? fall.von() : w.karenzBeginn();
        Period tage = fall.tage(monat);
        return new Haushalt(
                monat,
                tage.from().getDayOfMonth(),
                tage.to().getDayOfMonth(),
                false,
                personen,
                wohnung(w, personen.size()),
                new Karenz(beginn, 0),
                verbraucht);
    }

    private static Wohnung wohnung(Fall.@Nullable Wohnung w, int personen) {
        if (w == null) {
            return Wohnung.of(personen, Money.ZERO, Money.ZERO);
        }
        return new Wohnung(
                w.koepfe() == null ? personen : w.koepfe(),
                w.kaltmiete().plus(w.nebenkosten()),
                w.heizung(),
                w.warmwasserDezentral(),
                w.angemessen(),
                w.angemesseneHeizung(),
                null,
                w.senkungsaufforderung(),
                w.todesfall(),
                w.senkungUnmoeglich());
    }

    private static Person person(
            Fall.Mensch m, YearMonth monat, boolean ausgeschlossen, @Nullable Money fremderBedarf) {
        Money arbeit = Money.ZERO;
        List<Person.Einkommen> einkommen = new ArrayList<>(m.einkommen().size());
        for (Fall.Einkommen e : m.einkommen()) {
            if (e.kommt(monat)) {
                einkommen.add(new Person.Einkommen(art(e.art()), e.betrag(), e.steuern(), e.sozialversicherung()));
                arbeit = arbeit.plus(e.werbungskosten());
            }
        }
        return new Person(
                m.id(),
                Person.Rolle.valueOf(m.beziehung().name()),
                m.geboren(),
                merkmale(m, ausgeschlossen),
                m.entbindung(),
                m.ernaehrung(),
                m.lage().unabweisbar().plus(m.lage().schulbuecher()),
                einkommen,
                new Person.Abzuege(
                        abzug(m, monat, Absetzungsart.KFZ_HAFTPFLICHT)
                                .plus(abzug(m, monat, Absetzungsart.KRANKEN_PFLEGE)),
                        abzug(m, monat, Absetzungsart.RIESTER),
                        arbeit,
                        abzug(m, monat, Absetzungsart.UNTERHALT)),
                m.grundrentenmonate(),
                m.vermoegen(),
                fremderBedarf,
                m.pflichtverletzungen().stream()
                        .map(v -> new Person.Pflichtverletzung(
                                Person.Pflichtverletzung.Art.valueOf(v.art().name()),
                                v.wievielte(),
                                v.ab(),
                                v.monate()))
                        .toList());
    }

    private static Set<Merkmal> merkmale(Fall.Mensch m, boolean ausgeschlossen) {
        EnumSet<Merkmal> merkmale = EnumSet.noneOf(Merkmal.class);
        boolean voll = m.erwerbsminderung() != Fall.Erwerbsminderung.KEINE;
        nimm(merkmale, Merkmal.NICHT_ERWERBSFAEHIG, voll);
        nimm(merkmale, Merkmal.MERKZEICHEN_G, voll && m.merkzeichen().contains("G"));
        nimm(merkmale, Merkmal.ALLEINERZIEHEND, m.alleinerziehend());
        nimm(merkmale, Merkmal.TEILHABE, m.teilhabe());
        nimm(merkmale, Merkmal.AUSBILDUNG, m.ausbildung() != Fall.Ausbildung.KEINE);
        nimm(merkmale, Merkmal.OHNE_ZUSICHERUNG, m.lage().hat(Umstand.OHNE_ZUSICHERUNG));
        nimm(merkmale, Merkmal.BETREUT_EIGENES_KIND, m.lage().hat(Umstand.BETREUT_KLEINKIND));
        nimm(merkmale, Merkmal.AUSGESCHLOSSEN, ausgeschlossen);
        return merkmale;
    }

    /// Chapter 4 SGB XII, AsylbLG and what else keeps a person out of SGB II (§ 7 Abs. 1, 4, 5, § 19 Abs. 1).
    static boolean ausgeschlossen(Fall.Mensch m, YearMonth monat) {
        long alter = ChronoUnit.YEARS.between(m.geboren(), monat.atEndOfMonth());
        boolean kapitel4 = alter >= 18
                        && (m.erwerbsminderung() == Fall.Erwerbsminderung.VOLL_AUF_DAUER
                                || m.erwerbsminderung() == Fall.Erwerbsminderung.WERKSTATT)
                || Altersgrenze.erreicht(m.geboren(), monat.minusMonths(1));
        Fall.Aufenthalt aufenthalt = m.aufenthalt();
        return kapitel4
                || aufenthalt != null && aufenthalt.grund()
                || m.lage().hat(Umstand.STATIONAER)
                || m.lage().hat(Umstand.FOERDERFAEHIGE_AUSBILDUNG)
                || m.lage().hat(Umstand.AUSGESCHLOSSEN)
                || m.lage().hat(Umstand.OHNE_AUFENTHALT);
    }

    private static void nimm(Set<Merkmal> merkmale, Merkmal merkmal, boolean gilt) {
        if (gilt) {
            merkmale.add(merkmal);
        }
    }

    private static Money abzug(Fall.Mensch m, YearMonth monat, Absetzungsart art) {
        Money summe = Money.ZERO;
        for (Fall.Absetzung a : m.absetzungen()) {
            summe = a.art() == art && a.zeit().gilt(monat) ? summe.plus(a.betrag()) : summe;
        }
        return summe;
    }

    private static Einkommensart art(de.tragwerk.cli.law.fall.Einkommensart art) {
        return switch (art) {
            case ARBEIT, MINIJOB, WERKSTATT -> Einkommensart.ERWERB;
            case SELBSTAENDIG -> Einkommensart.SELBSTAENDIG;
            case FERIENJOB -> Einkommensart.FERIENJOB;
            case ALTERSRENTE, ERWERBSMINDERUNGSRENTE, HINTERBLIEBENENRENTE, WAISENRENTE -> Einkommensart.RENTE;
            case KINDERGELD -> Einkommensart.KINDERGELD;
            case KINDERZUSCHLAG -> Einkommensart.KINDERZUSCHLAG;
            case UNTERHALTSVORSCHUSS -> Einkommensart.UNTERHALTSVORSCHUSS;
            case UNTERHALT_KIND, UNTERHALT_PARTNER -> Einkommensart.UNTERHALT;
            case WOHNGELD -> Einkommensart.WOHNGELD;
            case KRANKENGELD -> Einkommensart.KRANKENGELD;
            case ARBEITSLOSENGELD -> Einkommensart.ARBEITSLOSENGELD;
            case ELTERNGELD -> Einkommensart.ELTERNGELD;
            case AUSBILDUNGSFOERDERUNG -> Einkommensart.AUSBILDUNGSFOERDERUNG;
            case KAPITAL -> Einkommensart.KAPITAL;
            case ENTSCHAEDIGUNG -> Einkommensart.ENTSCHAEDIGUNG;
            case BETRIEBSRENTE, PRIVATE_RENTE, MIETE_PACHT, ANDERES -> Einkommensart.SONSTIGES;
        };
    }
}

package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Absetzungsart;
import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb12.Altersgrenze;
import de.tragwerk.law.sgb2.Einkommensart;
import de.tragwerk.law.sgb2.Ergebnis;
import de.tragwerk.law.sgb2.Haushalt;
import de.tragwerk.law.sgb2.Karenz;
import de.tragwerk.law.sgb2.Lebensunterhalt;
import de.tragwerk.law.sgb2.Person;
import de.tragwerk.law.sgb2.Person.Merkmal;
import de.tragwerk.law.sgb2.Wohnung;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// SGB II for the community of the applicant; application works from the first of the month (§ 37), so whole months.
final class Sgb2Leistung implements Leistung {

    @Override
    public String schluessel() {
        return "sgb2";
    }

    @Override
    public String gesetz() {
        return "SGB II";
    }

    @Override
    public Lauf fuer(Fall fall) {
        return new Lauf() {
            private boolean verbraucht;

            @Override
            public Blatt rechne(YearMonth monat, Protokoll protokoll) {
                List<Person> personen = new ArrayList<>();
                for (Fall.Mensch m : fall.menschen(monat)) {
                    personen.add(person(m, monat));
                }
                Fall.Wohnung w = fall.wohnung(monat);
                YearMonth beginn = w == null || w.karenzBeginn() == null ? fall.von() : w.karenzBeginn();
                Ergebnis e = Lebensunterhalt.berechne(
                        new Haushalt(
                                monat,
                                1,
                                monat.lengthOfMonth(),
                                false,
                                personen,
                                wohnung(w, personen.size()),
                                new Karenz(beginn, 0),
                                verbraucht),
                        protokoll);
                verbraucht |= e.vermoegen().isPositive() && e.betrag().isPositive();
                List<Anspruch> ansprueche = new ArrayList<>(personen.size());
                for (Ergebnis.Anspruch a : e.personen()) {
                    if (a.grund() == Ergebnis.Grund.BERECHTIGT || a.betrag().isPositive()) {
                        ansprueche.add(new Anspruch(a.id(), a.betrag()));
                    }
                }
                return Blatt.je(ansprueche);
            }
        };
    }

    private static Wohnung wohnung(Fall.@org.jspecify.annotations.Nullable Wohnung w, int personen) {
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

    private static Person person(Fall.Mensch m, YearMonth monat) {
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
                merkmale(m, monat),
                m.entbindung(),
                m.ernaehrung(),
                Money.ZERO,
                einkommen,
                new Person.Abzuege(
                        abzug(m, monat, Absetzungsart.KFZ_HAFTPFLICHT)
                                .plus(abzug(m, monat, Absetzungsart.KRANKEN_PFLEGE)),
                        abzug(m, monat, Absetzungsart.RIESTER),
                        arbeit,
                        abzug(m, monat, Absetzungsart.UNTERHALT)),
                m.grundrentenmonate(),
                m.vermoegen(),
                null,
                m.pflichtverletzungen().stream()
                        .map(v -> new Person.Pflichtverletzung(
                                Person.Pflichtverletzung.Art.valueOf(v.art().name()),
                                v.wievielte(),
                                v.ab(),
                                v.monate()))
                        .toList());
    }

    private static Set<Merkmal> merkmale(Fall.Mensch m, YearMonth monat) {
        EnumSet<Merkmal> merkmale = EnumSet.noneOf(Merkmal.class);
        boolean voll = m.erwerbsminderung() != Fall.Erwerbsminderung.KEINE;
        long alter = ChronoUnit.YEARS.between(m.geboren(), monat.atEndOfMonth());
        nimm(merkmale, Merkmal.NICHT_ERWERBSFAEHIG, voll);
        nimm(merkmale, Merkmal.MERKZEICHEN_G, voll && m.merkzeichen().contains("G"));
        nimm(merkmale, Merkmal.ALLEINERZIEHEND, m.alleinerziehend());
        nimm(merkmale, Merkmal.TEILHABE, m.teilhabe());
        nimm(merkmale, Merkmal.AUSBILDUNG, m.ausbildung() != Fall.Ausbildung.KEINE);
        boolean kapitel4 = alter >= 18
                        && (m.erwerbsminderung() == Fall.Erwerbsminderung.VOLL_AUF_DAUER
                                || m.erwerbsminderung() == Fall.Erwerbsminderung.WERKSTATT)
                || Altersgrenze.erreicht(m.geboren(), monat.minusMonths(1));
        Fall.Aufenthalt aufenthalt = m.aufenthalt();
        nimm(merkmale, Merkmal.AUSGESCHLOSSEN, kapitel4 || aufenthalt != null && aufenthalt.grund());
        return merkmale;
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

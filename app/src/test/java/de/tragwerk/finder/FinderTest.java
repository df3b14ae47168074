package de.tragwerk.finder;

import static de.tragwerk.finder.Klasse.EHER_NICHT;
import static de.tragwerk.finder.Klasse.MOEGLICH;
import static de.tragwerk.finder.Klasse.NICHT_GEZEIGT;
import static de.tragwerk.finder.Klasse.SCHON_DA;
import static de.tragwerk.finder.Klasse.WAHRSCHEINLICH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Worked examples of each rule: people with their answers, in March 2026 unless said otherwise. What is not named is
/// open.
class FinderTest {

    private static final YearMonth MAERZ = YearMonth.of(2026, 3);

    private static final String GRUNDSICHERUNG = "grundsicherung";
    private static final String LEBENSUNTERHALT = "lebensunterhalt";
    private static final String JOBCENTER = "grundsicherungsgeld";

    static Lage lage(YearMonth monat, String... paare) {
        Map<String, String> werte = new HashMap<>();
        for (int i = 0; i < paare.length; i += 2) {
            werte.put(paare[i], paare[i + 1]);
        }
        return new Lage(new Angaben(werte), monat);
    }

    private static Ergebnis finde(String... paare) {
        return Finder.finde(lage(MAERZ, paare));
    }

    private static String[] mit(String[] basis, String... mehr) {
        String[] alle = java.util.Arrays.copyOf(basis, basis.length + mehr.length);
        System.arraycopy(mehr, 0, alle, basis.length, mehr.length);
        return alle;
    }

    private static void pruefe(Ergebnis ergebnis, Klasse klasse, String... regeln) {
        for (String regel : regeln) {
            assertThat(ergebnis.zu(regel).map(Befund::klasse).orElse(NICHT_GEZEIGT))
                    .as(regel)
                    .isEqualTo(klasse);
        }
    }

    private static long betrag(Ergebnis ergebnis, String regel) {
        return ergebnis.zu(regel)
                .orElseThrow()
                .schaetzung()
                .orElseThrow()
                .betrag()
                .cents();
    }

    private static final String[] RENTNERIN = {
        "finder.geburt",
        "1956-01",
        "person.staatsangehoerigkeit",
        "deutsch",
        "partner.vorhanden",
        "nein",
        "finder.kinder",
        "nein",
        "arbeit.status",
        "rente",
        "finder.rente",
        "alter",
        "finder.netto",
        "640.00",
        "wohnen.art",
        "miete",
        "finder.warm",
        "450.00",
        "vermoegen.grob",
        "ja",
        "leistung.beantragt",
        "keine",
        "gesund.merkzeichen",
        "g"
    };

    /// 563.00 + 17 % (95.71) + 450.00 = 1,108.71.
    @Test
    void aPensionThatIsTooSmall() {
        Ergebnis e = finde(RENTNERIN);
        pruefe(e, WAHRSCHEINLICH, GRUNDSICHERUNG, "mehrbedarf");
        pruefe(e, EHER_NICHT, "wohngeld");
        pruefe(e, NICHT_GEZEIGT, LEBENSUNTERHALT, JOBCENTER);
        assertThat(e.lage().geld().rechnung().orElseThrow().bedarf().cents()).isEqualTo(110_871);
        assertThat(betrag(e, GRUNDSICHERUNG)).isEqualTo(110_871 - 64_000);
    }

    /// § 41 Abs. 3 is not met by a pension for a limited time, so it is chapter 3: 563 + 480 = 1,043.
    @Test
    void unableToWorkForATime() {
        Ergebnis e = finde(
                "finder.geburt",
                "1991-06",
                "person.staatsangehoerigkeit",
                "deutsch",
                "partner.vorhanden",
                "nein",
                "finder.kinder",
                "nein",
                "arbeit.status",
                "rente",
                "finder.rente",
                "em_zeit",
                "finder.netto",
                "512.00",
                "wohnen.art",
                "miete",
                "finder.warm",
                "480.00",
                "vermoegen.grob",
                "ja",
                "leistung.beantragt",
                "keine");
        pruefe(e, WAHRSCHEINLICH, LEBENSUNTERHALT);
        pruefe(e, MOEGLICH, "rente");
        pruefe(e, EHER_NICHT, "wohngeld");
        pruefe(e, NICHT_GEZEIGT, GRUNDSICHERUNG, JOBCENTER);
        assertThat(betrag(e, LEBENSUNTERHALT)).isEqualTo(104_300 - 51_200);
    }

    private static final String[] ALLEIN_MIT_KIND = {
        "finder.geburt",
        "1997-01",
        "person.staatsangehoerigkeit",
        "deutsch",
        "partner.vorhanden",
        "nein",
        "finder.kinder",
        "ja",
        "finder.geburtsjahre",
        "2019",
        "finder.kindergeld",
        "ja",
        "finder.unterhalt",
        "nein",
        "arbeit.status",
        "angestellt",
        "finder.netto",
        "1200.00",
        "finder.brutto",
        "1500.00",
        "wohnen.art",
        "miete",
        "finder.warm",
        "620.00",
        "vermoegen.grob",
        "ja",
        "leistung.beantragt",
        "keine"
    };

    /// 563 + 390 + 12 % (67.56) + 620 = 1,640.56; 1,459 less 378 of work allowances = 1,081.
    @Test
    void aMotherWhoWorksAndTheFatherPaysNothing() {
        Ergebnis e = finde(ALLEIN_MIT_KIND);
        pruefe(e, WAHRSCHEINLICH, JOBCENTER, "bildung_teilhabe", "unterhaltsvorschuss", "mehrbedarf");
        pruefe(e, MOEGLICH, "wohngeld", "kinderzuschlag");
        pruefe(e, NICHT_GEZEIGT, GRUNDSICHERUNG, LEBENSUNTERHALT);
        Haushaltsrechnung r = e.lage().geld().rechnung().orElseThrow();
        assertThat(r.bedarf().cents()).isEqualTo(164_056);
        assertThat(r.einkommen().cents()).isEqualTo(108_100);
        assertThat(r.roh().cents()).isEqualTo(145_900);
    }

    /// 1,012 + 780 + 980 = 2,772; 2,768 less 378 = 2,390. What is to be claimed before stands before.
    @Test
    void aFamilyWithOneWage() {
        Ergebnis e = finde(
                "finder.geburt",
                "1988-01",
                "person.staatsangehoerigkeit",
                "deutsch",
                "partner.vorhanden",
                "verheiratet",
                "finder.kinder",
                "ja",
                "finder.geburtsjahre",
                "2013, 2018",
                "finder.kindergeld",
                "ja",
                "finder.unterhalt",
                "zusammen",
                "arbeit.status",
                "angestellt",
                "finder.netto",
                "2250.00",
                "finder.brutto",
                "2900.00",
                "wohnen.art",
                "miete",
                "finder.warm",
                "980.00",
                "vermoegen.grob",
                "ja",
                "leistung.beantragt",
                "keine");
        pruefe(e, WAHRSCHEINLICH, JOBCENTER, "bildung_teilhabe");
        pruefe(e, MOEGLICH, "wohngeld", "kinderzuschlag");
        pruefe(e, NICHT_GEZEIGT, GRUNDSICHERUNG, LEBENSUNTERHALT, "unterhaltsvorschuss");
        Haushaltsrechnung r = e.lage().geld().rechnung().orElseThrow();
        assertThat(r.bedarf().cents()).isEqualTo(277_200);
        assertThat(r.einkommen().cents()).isEqualTo(239_000);
        List<String> reihe = e.befunde().stream().map(Befund::regel).toList();
        assertThat(reihe.indexOf("wohngeld")).isLessThan(reihe.indexOf(JOBCENTER));
        assertThat(reihe.indexOf("kinderzuschlag")).isLessThan(reihe.indexOf(JOBCENTER));
    }

    @Test
    void withoutWork() {
        Ergebnis e = finde(
                "finder.geburt",
                "1985-01",
                "person.staatsangehoerigkeit",
                "deutsch",
                "partner.vorhanden",
                "nein",
                "finder.kinder",
                "nein",
                "arbeit.status",
                "arbeitslos",
                "finder.alg",
                "nein",
                "arbeit.stunden_moeglich",
                "ja",
                "finder.netto",
                "0.00",
                "wohnen.art",
                "miete",
                "finder.warm",
                "430.00",
                "vermoegen.grob",
                "ja",
                "leistung.beantragt",
                "keine");
        pruefe(e, WAHRSCHEINLICH, JOBCENTER);
        pruefe(e, MOEGLICH, "arbeitslosengeld");
        pruefe(e, EHER_NICHT, "wohngeld");
        pruefe(e, NICHT_GEZEIGT, GRUNDSICHERUNG, LEBENSUNTERHALT);
        assertThat(betrag(e, JOBCENTER)).isEqualTo(99_300);
    }

    @Test
    void inTheAsylumProcedureAndIll() {
        Ergebnis e = finde(
                "finder.geburt",
                "1999-01",
                "person.staatsangehoerigkeit",
                "andere",
                "aufenthalt.status",
                "gestattung",
                "finder.kinder",
                "nein",
                "finder.netto",
                "0.00",
                "wohnen.art",
                "gemeinschaft",
                "finder.anlass",
                "geld|krank");
        pruefe(e, WAHRSCHEINLICH, "asylblg", "asylblg_gesundheit");
        pruefe(e, NICHT_GEZEIGT, GRUNDSICHERUNG, LEBENSUNTERHALT, JOBCENTER, "wohngeld", "bildung_teilhabe");
        assertThat(betrag(e, "asylblg")).isPositive();
        assertThat(e.befunde().getFirst().eilig()).isTrue();
    }

    @Test
    void withAPermitTheOrdinaryLawApplies() {
        Ergebnis e = finde(
                "finder.geburt",
                "1995-01",
                "person.staatsangehoerigkeit",
                "andere",
                "aufenthalt.status",
                "erlaubnis",
                "partner.vorhanden",
                "nein",
                "arbeit.status",
                "arbeitslos",
                "arbeit.stunden_moeglich",
                "ja",
                "finder.netto",
                "0.00",
                "finder.warm",
                "410.00",
                "wohnen.art",
                "miete",
                "vermoegen.grob",
                "ja");
        pruefe(e, WAHRSCHEINLICH, JOBCENTER);
        pruefe(e, MOEGLICH, "arbeitslosengeld");
        pruefe(e, NICHT_GEZEIGT, LEBENSUNTERHALT, "asylblg");
    }

    @Test
    void fromTheEuAndOnlyLookingForWork() {
        Ergebnis e = finde(
                "finder.geburt",
                "2002-01",
                "person.staatsangehoerigkeit",
                "eu",
                "finder.eu_arbeit",
                "nein",
                "arbeit.status",
                "arbeitslos",
                "arbeit.stunden_moeglich",
                "ja",
                "finder.netto",
                "0.00");
        pruefe(e, WAHRSCHEINLICH, "ueberbrueckung");
        pruefe(e, EHER_NICHT, JOBCENTER);
        pruefe(e, NICHT_GEZEIGT, GRUNDSICHERUNG, LEBENSUNTERHALT, "asylblg");
    }

    @Test
    void inANursingHome() {
        Ergebnis e = finde(
                "finder.geburt",
                "1942-01",
                "person.staatsangehoerigkeit",
                "deutsch",
                "arbeit.status",
                "rente",
                "finder.rente",
                "alter",
                "wohnen.art",
                "heim",
                "gesund.pflegegrad",
                "p3",
                "finder.netto",
                "1180.00",
                "finder.warm",
                "2900.00",
                "vermoegen.grob",
                "ja",
                "leistung.beantragt",
                "keine");
        pruefe(e, WAHRSCHEINLICH, "hilfe_zur_pflege");
        pruefe(e, MOEGLICH, GRUNDSICHERUNG, "wohngeld");
        pruefe(e, NICHT_GEZEIGT, LEBENSUNTERHALT, JOBCENTER);
    }

    @Test
    void arrearsAndACourtAction() {
        Ergebnis e = finde(
                "finder.geburt",
                "1988-01",
                "leistung.beantragt",
                "sgb2",
                "finder.kinder",
                "ja",
                "finder.geburtsjahre",
                "2014 2016",
                "finder.schulden",
                "ja",
                "wohnen.kuendigung",
                "klage",
                "finder.bewohnt",
                "ja");
        pruefe(e, WAHRSCHEINLICH, "bildung_teilhabe", "mietschulden");
        pruefe(e, NICHT_GEZEIGT, "wohngeld", "einstiegsgeld");
        pruefe(e, SCHON_DA, JOBCENTER);
        assertThat(e.befunde().getFirst().regel()).isEqualTo("mietschulden");
    }

    /// 563 + 690 = 1,253; 1,720 − 348 = 1,372, nearly 110 %: rough answers cannot decide that.
    @Test
    void justAboveTheNeed() {
        Ergebnis e = finde(
                "finder.geburt",
                "1971-01",
                "person.staatsangehoerigkeit",
                "deutsch",
                "partner.vorhanden",
                "nein",
                "finder.kinder",
                "nein",
                "arbeit.status",
                "angestellt",
                "finder.netto",
                "1720.00",
                "wohnen.art",
                "miete",
                "finder.warm",
                "690.00",
                "vermoegen.grob",
                "ja",
                "leistung.beantragt",
                "keine",
                "finder.schulden",
                "ja",
                "wohnen.kuendigung",
                "kuendigung",
                "finder.bewohnt",
                "ja");
        pruefe(e, WAHRSCHEINLICH, "mietschulden");
        pruefe(e, MOEGLICH, JOBCENTER, "wohngeld");
        pruefe(e, NICHT_GEZEIGT, GRUNDSICHERUNG, LEBENSUNTERHALT);
        assertThat(e.zu("mietschulden").orElseThrow().eilig()).isTrue();
        assertThat(e.lage().geld().rechnung().orElseThrow().einkommen().cents()).isEqualTo(137_200);
    }

    /// Born in June 1960: the limit is 66 years and 4 months.
    @Test
    void anEarlyPensionLeadsToChapterThree() {
        Ergebnis e = finde(
                "finder.geburt",
                "1960-06",
                "person.staatsangehoerigkeit",
                "deutsch",
                "partner.vorhanden",
                "nein",
                "finder.kinder",
                "nein",
                "arbeit.status",
                "rente",
                "finder.rente",
                "alter",
                "finder.netto",
                "700.00",
                "wohnen.art",
                "miete",
                "finder.warm",
                "400.00",
                "vermoegen.grob",
                "ja",
                "leistung.beantragt",
                "keine");
        pruefe(e, WAHRSCHEINLICH, LEBENSUNTERHALT);
        pruefe(e, EHER_NICHT, "wohngeld");
        pruefe(e, NICHT_GEZEIGT, GRUNDSICHERUNG, JOBCENTER);
        assertThat(betrag(e, LEBENSUNTERHALT)).isEqualTo(96_300 - 70_000);
    }

    @Test
    void inAWorkshopAndWithTheParents() {
        Ergebnis e = finde(
                "finder.geburt",
                "2004-01",
                "person.staatsangehoerigkeit",
                "deutsch",
                "partner.vorhanden",
                "nein",
                "finder.kinder",
                "nein",
                "arbeit.status",
                "werkstatt",
                "finder.netto",
                "220.00",
                "wohnen.art",
                "verwandte",
                "finder.warm",
                "0.00",
                "vermoegen.grob",
                "ja",
                "leistung.beantragt",
                "keine");
        pruefe(e, WAHRSCHEINLICH, GRUNDSICHERUNG);
        pruefe(e, MOEGLICH, "eingliederungshilfe");
        pruefe(e, NICHT_GEZEIGT, LEBENSUNTERHALT, JOBCENTER, "wohngeld");
        assertThat(e.lage().geld().rechnung().orElseThrow().bedarf().cents()).isGreaterThanOrEqualTo(56_300);
    }

    private static final String[] FAST_BLIND = {
        "finder.geburt",
        "1968-01",
        "arbeit.status",
        "angestellt",
        "finder.netto",
        "1340.00",
        "finder.warm",
        "520.00",
        "finder.sehen",
        "fast"
    };

    @Test
    void almostBlindAndBlind() {
        Ergebnis fast = finde(FAST_BLIND);
        pruefe(fast, MOEGLICH, "blindengeld", "blindenhilfe", "eingliederungshilfe");
        pruefe(fast, NICHT_GEZEIGT, GRUNDSICHERUNG);
        Ergebnis blind = finde(mit(FAST_BLIND, "finder.sehen", "blind"));
        pruefe(blind, WAHRSCHEINLICH, "blindengeld");
        pruefe(blind, MOEGLICH, "eingliederungshilfe", "blindenhilfe");
    }

    @Test
    void planningACourse() {
        Ergebnis e = finde("finder.geburt", "1981-01", "leistung.beantragt", "sgb2", "finder.plan", "kurs");
        pruefe(e, WAHRSCHEINLICH, "aktivierung");
        pruefe(e, NICHT_GEZEIGT, "einstiegsgeld");
        Ergebnis stelle = finde("finder.geburt", "1981-01", "leistung.beantragt", "sgb2", "finder.plan", "stelle");
        pruefe(stelle, WAHRSCHEINLICH, "aktivierung", "einstiegsgeld");
    }

    @Test
    void aFuneralNobodyCanPay() {
        Ergebnis e = finde(
                "finder.geburt", "1982-01", "leistung.beantragt", "sgb2", "finder.anlass", "tod", "finder.tod", "ja");
        pruefe(e, WAHRSCHEINLICH, "bestattungskosten");
        pruefe(finde("finder.anlass", "geld"), NICHT_GEZEIGT, "bestattungskosten");
    }

    private static final String[] KIND_AB_ZWOELF = {
        "finder.geburt", "1990-01", "partner.vorhanden", "nein", "finder.kinder", "ja", "finder.geburtsjahre", "2013",
        "finder.kindergeld", "ja", "finder.unterhalt", "nein", "finder.kind_sgb2", "ja", "leistung.beantragt", "sgb2"
    };

    /// § 1 Abs. 1a Nr. 2 UhVorschG: 600 euro gross.
    @Test
    void fromTwelveOnTheParentMustEarnSomething() {
        Ergebnis e = finde(mit(KIND_AB_ZWOELF, "finder.brutto", "780.00"));
        pruefe(e, WAHRSCHEINLICH, "bildung_teilhabe", "unterhaltsvorschuss");
        assertThat(betrag(e, "unterhaltsvorschuss")).isPositive();
        Ergebnis weniger = finde(mit(KIND_AB_ZWOELF, "finder.brutto", "300.00"));
        pruefe(weniger, WAHRSCHEINLICH, "bildung_teilhabe");
        pruefe(weniger, MOEGLICH, "unterhaltsvorschuss");
    }

    /// 1,012 + 700 = 1,712; about 2,252 counts, more than 115 %.
    @Test
    void aCoupleThatLooksForAHome() {
        Ergebnis e = finde(
                "finder.geburt",
                "1993-01",
                "person.staatsangehoerigkeit",
                "deutsch",
                "partner.vorhanden",
                "paar",
                "finder.kinder",
                "nein",
                "arbeit.status",
                "angestellt",
                "finder.netto",
                "2600.00",
                "finder.brutto",
                "2583.00",
                "wohnen.art",
                "miete",
                "finder.warm",
                "700.00",
                "finder.plan",
                "umzug",
                "leistung.beantragt",
                "keine");
        pruefe(e, MOEGLICH, "wohnberechtigungsschein");
        pruefe(e, EHER_NICHT, JOBCENTER);
        pruefe(e, NICHT_GEZEIGT, GRUNDSICHERUNG, LEBENSUNTERHALT);
    }

    @Test
    void aStudentMayBeExcluded() {
        Ergebnis e = finde(
                "finder.geburt",
                "2007-01",
                "person.staatsangehoerigkeit",
                "deutsch",
                "partner.vorhanden",
                "nein",
                "finder.kinder",
                "nein",
                "arbeit.status",
                "ausbildung",
                "finder.netto",
                "400.00",
                "wohnen.art",
                "miete",
                "vermoegen.grob",
                "ja",
                "leistung.beantragt",
                "keine");
        pruefe(e, MOEGLICH, JOBCENTER);
        pruefe(e, EHER_NICHT, "wohngeld");
        pruefe(e, NICHT_GEZEIGT, GRUNDSICHERUNG);
    }

    /// A month the law knows no values for: nothing is estimated, nothing is called likely.
    @Test
    void aMonthWithoutValues() {
        Ergebnis e = Finder.finde(lage(YearMonth.of(2031, 1), RENTNERIN));
        assertThat(e.lage().geld().werteFehlen()).isTrue();
        pruefe(e, MOEGLICH, GRUNDSICHERUNG, "mehrbedarf");
        pruefe(e, NICHT_GEZEIGT, LEBENSUNTERHALT, JOBCENTER);
        assertThat(e.von(WAHRSCHEINLICH)).isEmpty();
        assertThat(e.zu(GRUNDSICHERUNG).orElseThrow().schaetzung()).isEmpty();
    }

    @Test
    void whoSaysNothingIsPromisedNothingAndRefusedNothing() {
        Ergebnis e = finde("finder.geburt", "1990-01");
        assertThat(e.befunde()).noneMatch(b -> b.klasse().passt());
        assertThat(e.von(EHER_NICHT)).isEmpty();
        assertThat(e.befunde()).noneMatch(b -> b.klasse() == SCHON_DA);
    }

    @Test
    void childBenefitNobodyDrawsYet() {
        Ergebnis e = finde(mit(ALLEIN_MIT_KIND, "finder.kindergeld", "nein"));
        pruefe(e, WAHRSCHEINLICH, "kindergeld");
        assertThat(betrag(e, "kindergeld")).isEqualTo(25_900);
        pruefe(finde(ALLEIN_MIT_KIND), NICHT_GEZEIGT, "kindergeld");
    }

    /// More money never opens a benefit for living.
    @Test
    void moreIncomeNeverAddsABenefitForLiving() {
        List<String> zumLeben = List.of(GRUNDSICHERUNG, LEBENSUNTERHALT, JOBCENTER);
        for (String[] mensch : List.of(RENTNERIN, ALLEIN_MIT_KIND)) {
            Map<String, Klasse> vorher = new HashMap<>();
            for (int netto = 0; netto <= 4000; netto += 100) {
                Ergebnis e = finde(mit(mensch, "finder.netto", netto + ".00", "finder.brutto", netto + ".00"));
                for (String regel : zumLeben) {
                    Klasse jetzt = e.zu(regel).orElseThrow().klasse();
                    Klasse zuvor = vorher.getOrDefault(regel, jetzt);
                    assertThat(jetzt.ordinal()).as(regel + " bei " + netto).isGreaterThanOrEqualTo(zuvor.ordinal());
                    vorher.put(regel, jetzt);
                }
            }
        }
    }
}

package de.tragwerk.finder;

import static de.tragwerk.finder.Beispiele.ALLEIN_MIT_KIND;
import static de.tragwerk.finder.Beispiele.GRUNDSICHERUNG;
import static de.tragwerk.finder.Beispiele.JOBCENTER;
import static de.tragwerk.finder.Beispiele.LEBENSUNTERHALT;
import static de.tragwerk.finder.Beispiele.RENTNERIN;
import static de.tragwerk.finder.Beispiele.betrag;
import static de.tragwerk.finder.Beispiele.finde;
import static de.tragwerk.finder.Beispiele.pruefe;
import static de.tragwerk.finder.Klasse.EHER_NICHT;
import static de.tragwerk.finder.Klasse.MOEGLICH;
import static de.tragwerk.finder.Klasse.NICHT_GEZEIGT;
import static de.tragwerk.finder.Klasse.WAHRSCHEINLICH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Worked examples of each rule: people with their answers, in March 2026 unless said otherwise. What is not named is
/// open.
class FinderTest {

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
}

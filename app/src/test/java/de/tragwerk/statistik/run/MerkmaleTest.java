package de.tragwerk.statistik.run;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.decision.Leistungsfaelle.Mensch;
import de.tragwerk.decision.Leistungsfaelle.Monatsbild;
import de.tragwerk.decision.Leistungsfaelle.Posten;
import de.tragwerk.party.Person;
import de.tragwerk.statistik.model.Pruefpunkt;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Which line of a calculation goes into which field of the delivery.
class MerkmaleTest {

    /// 95.71 + 202.68 + 337.80 are 636.19 and may be 563.00: 73.19 less, by thirds of their weight. 11.01 and
    /// 23.31 in whole cents, the rest of 38.87 off the last.
    @Test
    void aLimitOfAdditionalNeedsIsTakenOffThemAndStopsNoDelivery() {
        Mensch m = new Mensch(
                UUID.randomUUID(),
                LocalDate.of(1990, 1, 1),
                112_600,
                List.of(
                        new Posten("B-REGEL-1", "BEDARF", "§ 28 SGB XII", 56_300, false),
                        new Posten("B-G", "BEDARF", "§ 30 Abs. 1 SGB XII", 9_571, false),
                        new Posten("B-ALLEIN-1", "BEDARF", "§ 30 Abs. 3 SGB XII", 20_268, false),
                        new Posten("B-ERNAEHRUNG", "BEDARF", "§ 30 Abs. 5 SGB XII", 33_780, false),
                        new Posten("B-DECKEL", "BEDARF", "§ 30 Abs. 6 SGB XII", -7_319, false),
                        new Posten("S-BEDARF", "BEDARF", "§ 27a SGB XII", 112_600, true)),
                "");
        Merkmale alle = Merkmale.von(
                new Monatsbild(
                        UUID.randomUUID(), 1, "50.21", UUID.randomUUID(), 4, YearMonth.of(2026, 1), List.of(m), "", 0),
                m,
                mia(m),
                YearMonth.of(2026, 3),
                "1",
                "1");

        assertThat(alle.werte())
                .containsEntry("mb_merkzeichen", "8470")
                .containsEntry("mb_alleinerziehend", "17937")
                .containsEntry("mb_ernaehrung", "29893")
                .containsEntry("bedarf", "112600")
                .doesNotContainKey("mb_sonstige");
        assertThat(alle.befunde()).doesNotContain(Pruefpunkt.SUMME);
    }

    /// Single adults in collective housing have level 2 (§ 2 Abs. 1 Satz 4 Nr. 1 AsylbLG); of what is counted
    /// on, wages are told apart. How much somebody gets stands nowhere.
    @Test
    void whoGetsBenefitsLikeSgbXiiUnderAsylblgIsToldWithTheLevelOfThatStatute() {
        Mensch m = new Mensch(
                UUID.randomUUID(),
                LocalDate.of(1990, 1, 1),
                40_000,
                List.of(
                        new Posten("B-REGEL-1", "BEDARF", "§ 28 SGB XII", 56_300, false),
                        new Posten("AY-B-ANALOG-STUFE", "BEDARF", "§ 2 Abs. 1 Satz 4", -5_700, false),
                        new Posten("E-EMPLOYMENT", "EINKOMMEN", "§ 82 SGB XII", 20_000, false),
                        new Posten("E-CHILD_BENEFIT", "EINKOMMEN", "§ 82 SGB XII", 2_000, false),
                        new Posten("A-FREI", "EINKOMMEN", "§ 82 Abs. 3 SGB XII", -6_000, false),
                        new Posten("S-EINKOMMEN", "EINKOMMEN", "§ 82 SGB XII", 16_000, true)),
                "duldung");
        Merkmale alle = Asylmerkmale.von(bild(102, m, "gemeinschaft", 0), m, mia(m), "1", "2");
        assertThat(alle.werte())
                .containsEntry("aufenthaltsstatus", "4")
                .containsEntry("unterbringung", "G")
                .containsEntry("leistungsart", "2")
                .containsEntry("regelbedarfsstufe", "2")
                .containsEntry("e_erwerb", "20000")
                .containsEntry("e_sonstiges", "2000")
                .containsEntry("abgesetzt", "6000")
                .containsEntry("einkommen", "16000")
                .containsEntry("erwerb", "J")
                .doesNotContainKeys("leistung", "form", "personengruppe", "vermoegen", "sonstige")
                .doesNotContainValue("40000");
        assertThat(alle.befunde()).isEmpty();
        assertThat(Asylmerkmale.von(bild(102, m, "wohnung", 0), m, mia(m), "1", "2")
                        .werte())
                .containsEntry("regelbedarfsstufe", "3");
    }

    /// A level that changes in the month is the one of its end; what is not known is a hint, a missing level
    /// a fault.
    @Test
    void basicBenefitsAreToldByGroupAndForm() {
        Mensch m = new Mensch(
                UUID.randomUUID(),
                LocalDate.of(2011, 12, 20),
                0,
                List.of(
                        new Posten("AY-B-PERSOENLICH-5", "BEDARF", "§ 3a Abs. 1", 9_000, false),
                        new Posten("AY-B-NOTWENDIG-5", "BEDARF", "§ 3a Abs. 2", 15_000, false),
                        new Posten("AY-B-PERSOENLICH-4", "BEDARF", "§ 3a Abs. 1", 4_000, false),
                        new Posten("AY-B-NOTWENDIG-4", "BEDARF", "§ 3a Abs. 2", 7_000, false),
                        new Posten("AY-B-SONSTIGE", "BEDARF", "§ 6", 1_000, false),
                        new Posten("AY-R-IN-NATUR", "ERGEBNIS", "§ 3 Abs. 2", -36_000, false)),
                "");
        Merkmale alle = Asylmerkmale.von(bild(103, m, "", 12_000), m, mia(m), "1", "2");
        assertThat(alle.werte())
                .containsEntry("leistungsart", "3")
                .containsEntry("personengruppe", "4")
                .containsEntry("form", "S")
                .containsEntry("sonstige", "J")
                .containsEntry("vermoegen", "12000")
                .doesNotContainKeys("regelbedarfsstufe", "erwerb", "einkommen");
        assertThat(alle.befunde()).containsExactly(Pruefpunkt.AUFENTHALT, Pruefpunkt.UNTERBRINGUNG);
        Mensch ohne = new Mensch(m.person(), m.geboren(), 100, List.of(), "duldung");
        assertThat(Asylmerkmale.von(bild(103, ohne, "wohnung", 0), ohne, mia(ohne), "1", "2")
                        .befunde())
                .containsExactly(Pruefpunkt.STUFE);
        Mensch weniger = new Mensch(
                m.person(),
                m.geboren(),
                100,
                List.of(new Posten("AY-B-EINGESCHRAENKT", "BEDARF", "§ 1a Abs. 1", 100, false)),
                "duldung");
        assertThat(Asylmerkmale.von(bild(103, weniger, "wohnung", 0), weniger, mia(weniger), "1", "2")
                        .befunde())
                .isEmpty();
    }

    private static Monatsbild bild(int kapitel, Mensch m, String unterbringung, long vermoegen) {
        return new Monatsbild(
                UUID.randomUUID(),
                1,
                "50.21",
                UUID.randomUUID(),
                kapitel,
                YearMonth.of(2025, 6),
                List.of(m),
                unterbringung,
                vermoegen);
    }

    private static Person mia(Mensch m) {
        return new Person(
                m.person(),
                "Muster",
                "Mia",
                "",
                m.geboren(),
                "Gasse",
                "1",
                "",
                "12345",
                "Auental",
                "",
                "",
                "",
                "",
                "de",
                "",
                "",
                0);
    }
}

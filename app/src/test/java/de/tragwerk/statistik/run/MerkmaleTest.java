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

    /// 95.71 + 202.68 + 337.80 are 636.19 and may be 563.00: 73.19 less, by thirds of their weight. 11.01 and 23.31 in
    /// whole cents, the rest of 38.87 off the last.
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
                        new Posten("S-BEDARF", "BEDARF", "§ 27a SGB XII", 112_600, true)));
        Merkmale alle = Merkmale.von(
                new Monatsbild(UUID.randomUUID(), 1, "50.21", UUID.randomUUID(), 4, YearMonth.of(2026, 1), List.of(m)),
                m,
                new Person(
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
                        0),
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
}

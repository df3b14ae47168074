package de.tragwerk.decision.model;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which version of the local limits holds for a home in a month; none is stretched over a month it does not name.
class RichtwerttafelTest {
    private int nummer;

    private Richtwertfassung fassung(String raum, String plz, String ab, @Nullable String bis, long fuerEinen) {
        nummer++;
        return new Richtwertfassung(
                new UUID(0, nummer),
                nummer,
                inhalt(raum, plz, ab, bis, fuerEinen),
                Richtwertfassung.Zustand.FREIGEGEBEN,
                new UUID(1, 1),
                new UUID(1, 2),
                Instant.EPOCH,
                new UUID(2, 1),
                Instant.EPOCH.plusSeconds(nummer),
                "");
    }

    private static Richtwertfassung.Inhalt inhalt(
            String raum, String plz, String ab, @Nullable String bis, long fuerEinen) {
        return new Richtwertfassung.Inhalt(
                raum,
                plz.isEmpty() ? List.of() : List.of(plz.split(" ")),
                YearMonth.parse(ab),
                bis == null ? null : YearMonth.parse(bis),
                List.of(fuerEinen, fuerEinen + 8_000),
                List.of(),
                9_000L,
                null,
                "Richtlinie",
                "Rat",
                LocalDate.of(2025, 1, 1),
                "",
                "");
    }

    private static String suche(Richtwerttafel tafel, String plz, String monat) {
        return switch (tafel.suche(plz, YearMonth.parse(monat))) {
            case Richtwerttafel.Gilt g -> g.fassung().nummer() + " bis " + g.bis();
            case Richtwerttafel.Keiner k -> k.satz();
        };
    }

    @Test
    void theLatestFirstMonthCountsAndOfTwoTheOneReleasedLater() {
        Richtwerttafel tafel = new Richtwerttafel(List.of(
                fassung("", "", "2025-01", null, 40_000),
                fassung("", "", "2026-07", null, 42_000),
                fassung("", "", "2026-07", null, 43_000)));
        assertThat(suche(tafel, "12345", "2024-12"))
                .isEqualTo("Für Dezember 2024 ist kein Richtwert hinterlegt: Die erste Fassung für diese Wohnung gilt"
                        + " ab Januar 2025.");
        assertThat(suche(tafel, "12345", "2026-06")).isEqualTo("1 bis 2026-06");
        assertThat(suche(tafel, "12345", "2030-01")).isEqualTo("3 bis null");
    }

    /// After its last month nothing holds, not even what holds elsewhere.
    @Test
    void aVersionEndsAndIsNotFilledFromAnother() {
        Richtwerttafel tafel = new Richtwerttafel(List.of(
                fassung("", "", "2025-01", null, 40_000),
                fassung("Mitte", "12345", "2025-01", "2026-06", 45_000),
                fassung("Mitte", "12345", "2026-09", null, 46_000)));
        assertThat(suche(tafel, "12345", "2026-06")).isEqualTo("2 bis 2026-06");
        assertThat(suche(tafel, "12345", "2026-07"))
                .isEqualTo("Für Juli 2026 ist kein Richtwert hinterlegt: Fassung 2 (Vergleichsraum Mitte) galt bis Juni"
                        + " 2026.");
        assertThat(suche(tafel, "12345", "2026-09")).isEqualTo("3 bis null");
        assertThat(suche(tafel, "54321", "2026-07")).isEqualTo("1 bis null");
        assertThat(suche(tafel, "", "2026-07")).isEqualTo("1 bis null");
    }

    /// Two people 480.00 €, each further one 90.00 €: four people 660.00 €. Heating has no limit here.
    @Test
    void largerHouseholdsAreReckonedWithEachFurtherPerson() {
        Richtwertfassung f = fassung("", "", "2025-01", null, 40_000);
        assertThat(f.unterkunft(1)).contains(Money.cents(40_000));
        assertThat(f.unterkunft(2)).contains(Money.cents(48_000));
        assertThat(f.unterkunft(4)).contains(Money.cents(66_000));
        assertThat(f.unterkunft(0)).isEmpty();
        assertThat(f.heizung(1)).isEmpty();
    }

    @Test
    void aPostcodeLiesInOneVergleichsraumAtATime() {
        Richtwerttafel tafel = new Richtwerttafel(List.of(
                fassung("Mitte", "12345 12346", "2025-01", null, 45_000),
                fassung("Mitte", "12346", "2026-07", null, 46_000)));
        assertThat(tafel.doppelt(inhalt("Nord", "12345", "2026-01", null, 40_000)))
                .singleElement()
                .asString()
                .startsWith("Die Postleitzahl 12345 gehört in Fassung 1 zum Vergleichsraum Mitte.");
        assertThat(tafel.doppelt(inhalt("Nord", "12345", "2026-07", null, 40_000)))
                .isEmpty();
        assertThat(tafel.doppelt(inhalt("Mitte", "12345 12346", "2026-01", null, 40_000)))
                .isEmpty();
        // Not yet in January, but from July on.
        assertThat(new Richtwerttafel(List.of(fassung("West", "12347", "2026-07", null, 45_000)))
                        .doppelt(inhalt("Nord", "12347", "2026-01", null, 40_000)))
                .hasSize(1);
    }
}

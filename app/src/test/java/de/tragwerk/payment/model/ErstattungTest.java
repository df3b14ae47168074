package de.tragwerk.payment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Deadlines of claims between authorities.
class ErstattungTest {

    /// § 111 SGB X: twelve months after the last day of the benefit, or after the decision became known, if
    /// later.
    @Test
    void theClaimIsMadeWithinTwelveMonths() {
        Erstattung ohne = bis(LocalDate.of(2026, 3, 31), null);
        assertThat(ohne.ausschluss()).isEqualTo(LocalDate.of(2027, 3, 31));
        Erstattung mit = bis(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 1, 10));
        assertThat(mit.ausgeschlossen(LocalDate.of(2027, 3, 31))).isFalse();
        assertThat(mit.ausgeschlossen(LocalDate.of(2027, 4, 1))).isTrue();
        // Satz 2: the pension insurer has not decided, so the time has not begun.
        assertThat(ohne.ausgeschlossen(LocalDate.of(2027, 4, 1))).isFalse();
        assertThat(bis(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 9, 15)).ausschluss())
                .isEqualTo(LocalDate.of(2027, 9, 15));
        // Known before the benefit ended: the end counts.
        assertThat(bis(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 2, 1)).ausschluss())
                .isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(bis(LocalDate.of(2024, 2, 29), null).ausschluss()).isEqualTo(LocalDate.of(2025, 2, 28));
    }

    /// § 113 Abs. 1 SGB X: four years after the end of the year in which the decision became known.
    @Test
    void itIsBarredAfterFourYears() {
        assertThat(bis(LocalDate.of(2026, 3, 31), null).verjaehrung()).isEmpty();
        assertThat(bis(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 9, 15)).verjaehrung())
                .contains(LocalDate.of(2030, 12, 31));
    }

    @Test
    void thePeriodTouchesItsMonths() {
        assertThat(bis(LocalDate.of(2026, 3, 1), null).monate())
                .containsExactly(YearMonth.of(2026, 1), YearMonth.of(2026, 2), YearMonth.of(2026, 3));
    }

    private static Erstattung bis(LocalDate bis, @Nullable LocalDate kenntnis) {
        UUID id = UUID.randomUUID();
        return new Erstattung(
                id,
                id,
                1,
                "",
                id,
                4,
                Erstattung.Richtung.EIGEN,
                Erstattung.Norm.SGBX_104,
                "Jobcenter",
                "",
                "",
                LocalDate.of(2026, 1, 15),
                bis,
                1,
                1,
                null,
                kenntnis,
                null,
                "",
                Erstattung.Zustand.VORGESCHLAGEN,
                id);
    }
}

package de.tragwerk.payment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/// What of instalments is in arrears: 400.00 € in parts of 150.00 € from May on, the last one 100.00 €.
class RatenTest {

    private static final Raten RATEN = new Raten(15_000, YearMonth.of(2026, 5), 40_000);

    @Test
    void nothingIsDueBeforeTheFirstPart() {
        assertThat(RATEN.rueckstand(40_000, LocalDate.of(2026, 4, 30))).isZero();
        assertThat(RATEN.faellig(40_000, LocalDate.of(2026, 4, 30))).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Test
    void whatComesInCountsAgainstTheOldestPart() {
        LocalDate juni = LocalDate.of(2026, 6, 1);
        assertThat(RATEN.rueckstand(40_000, juni)).isEqualTo(30_000);
        assertThat(RATEN.rueckstand(15_000, juni)).isEqualTo(5_000);
        assertThat(RATEN.naechste(15_000)).isEqualTo(YearMonth.of(2026, 6));
        assertThat(RATEN.rueckstand(10_000, juni)).isZero();
        assertThat(RATEN.naechste(10_000)).isEqualTo(YearMonth.of(2026, 7));
        // Never more than is open, however late.
        assertThat(RATEN.rueckstand(10_000, LocalDate.of(2030, 1, 1))).isEqualTo(10_000);
    }

    /// A month of maintenance booked after the agreement is due while the first part is not.
    @Test
    void whatIsBookedLaterIsDueByItself() {
        LocalDate april = LocalDate.of(2026, 4, 20);
        assertThat(RATEN.rueckstand(70_000, april)).isEqualTo(30_000);
        assertThat(RATEN.faellig(70_000, april)).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void onePartOfEverythingIsADeferral() {
        assertThat(new Raten(40_000, YearMonth.of(2026, 10), 40_000).stundung()).isTrue();
        assertThat(RATEN.stundung()).isFalse();
    }

    @Test
    void whatCannotBeAgreedOn() {
        LocalDate heute = LocalDate.of(2026, 3, 2);
        YearMonth mai = YearMonth.of(2026, 5);
        assertThat(Raten.fehler(15_000, mai, 0, heute)).isPresent();
        assertThat(Raten.fehler(0, mai, 40_000, heute)).isPresent();
        assertThat(Raten.fehler(40_001, mai, 40_000, heute)).isPresent();
        assertThat(Raten.fehler(15_000, YearMonth.of(2026, 2), 40_000, heute)).isPresent();
        assertThat(Raten.fehler(15_000, YearMonth.of(2027, 4), 40_000, heute)).isPresent();
        assertThat(Raten.fehler(40_000, mai, 40_000, heute)).isEmpty();
    }
}

package de.tragwerk.law.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values are looked up once a month, whatever the month is, and a refused month stays refused.
class JeMonatTest {
    private final List<YearMonth> gelesen = new ArrayList<>();
    private final JeMonat<String> werte = new JeMonat<>(monat -> {
        gelesen.add(monat);
        return "Werte " + monat;
    });

    @ParameterizedTest
    @CsvSource({"2000-01", "2000-02", "2026-12", "2027-01", "2099-12"})
    void jeder_monat_hat_seinen_platz(YearMonth monat) {
        assertThat(werte.im(monat)).isEqualTo("Werte " + monat).isSameAs(werte.im(monat));
        assertThat(gelesen).containsExactly(monat);
        assertThat(werte.im(monat.plusMonths(1))).isEqualTo("Werte " + monat.plusMonths(1));
        assertThat(werte.im(monat.minusMonths(1))).isEqualTo("Werte " + monat.minusMonths(1));
    }

    /// Outside of the kept years it reads each time instead of failing.
    @ParameterizedTest
    @CsvSource({"1999-12", "2100-01", "0001-01", "9999-12"})
    void ausserhalb_wird_jedes_mal_gelesen(YearMonth monat) {
        assertThat(werte.im(monat)).isEqualTo(werte.im(monat));
        assertThat(gelesen).containsExactly(monat, monat);
    }

    @Test
    void eine_ablehnung_wird_nicht_behalten() {
        JeMonat<String> ohne = new JeMonat<>(monat -> {
            gelesen.add(monat);
            throw new IllegalArgumentException("kein Wert");
        });
        YearMonth monat = YearMonth.of(2027, 1);
        assertThatThrownBy(() -> ohne.im(monat)).hasMessage("kein Wert");
        assertThatThrownBy(() -> ohne.im(monat)).hasMessage("kein Wert");
        assertThat(gelesen).hasSize(2);
    }
}

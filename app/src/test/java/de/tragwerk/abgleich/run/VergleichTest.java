package de.tragwerk.abgleich.run;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.abgleich.model.Frage;
import de.tragwerk.abgleich.model.Meldung;
import de.tragwerk.abgleich.model.Treffer.Abweichung;
import de.tragwerk.abgleich.model.Verfahren;
import de.tragwerk.decision.Leistungsfaelle.Angabe;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// An answer that says what the facts say is no hit, in every month asked about.
class VergleichTest {

    private static final UUID ICH = UUID.randomUUID();
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth JUNI = YearMonth.of(2026, 6);

    private static Angabe rente(long cent, YearMonth von, @Nullable YearMonth bis) {
        return new Angabe(UUID.randomUUID(), ICH, "pension_old_age", "Altersrente", cent, von, bis);
    }

    private static @Nullable Abweichung pruefe(Meldung m, @Nullable YearMonth bis, long cent, Angabe... angaben) {
        return Vergleich.pruefe(
                        new Vergleich.Antwort(ICH, m, YearMonth.of(2020, 1), bis, cent), List.of(angaben), APRIL, JUNI)
                .orElse(null);
    }

    @Test
    void sameKindSameAmountEveryMonthDiffersInNothing() {
        YearMonth maerz = YearMonth.of(2026, 3);
        assertThat(pruefe(Meldung.RENTE_ALTER, null, 64_000, rente(64_000, maerz, null)))
                .isNull();
        assertThat(pruefe(Meldung.RENTE_ALTER, null, 65_000, rente(64_000, maerz, null)))
                .isEqualTo(Abweichung.BETRAG);
        assertThat(pruefe(Meldung.RENTE_EM, null, 64_000, rente(64_000, maerz, null)))
                .isEqualTo(Abweichung.UNBEKANNT);
        assertThat(pruefe(Meldung.RENTE_ALTER, null, 64_000)).isEqualTo(Abweichung.UNBEKANNT);
        // Known only from May on: April is not covered.
        assertThat(pruefe(Meldung.RENTE_ALTER, null, 64_000, rente(64_000, YearMonth.of(2026, 5), null)))
                .isEqualTo(Abweichung.UNBEKANNT);
        // Two pensions of one kind may be told as a sum.
        assertThat(pruefe(Meldung.RENTE_ALTER, null, 64_000, rente(40_000, maerz, null), rente(24_000, maerz, null)))
                .isNull();
        // Only the time is told.
        assertThat(pruefe(Meldung.RENTE_ALTER, JUNI, 0, rente(64_000, maerz, null)))
                .isNull();
    }

    @Test
    void aQuarterIsAskedAboutInTheMonthAfterIt() {
        assertThat(Verfahren.SOZHIDAV.zeiten(LocalDate.of(2026, 7, 2))).containsExactly(APRIL, YearMonth.of(2026, 1));
        assertThat(Verfahren.SOZHIDAV.zeit(APRIL)).isEqualTo("2. Quartal 2026");
        assertThat(Verfahren.SOZHIDAV.frist(APRIL)).isEqualTo(LocalDate.of(2026, 7, 15));
        // Capital income: everybody in the third quarter, else who came new.
        assertThat(Frage.fuer(APRIL, false)).isEqualTo("12345T");
        assertThat(Frage.fuer(YearMonth.of(2026, 1), false)).isEqualTo("1245T");
        assertThat(Frage.fuer(YearMonth.of(2026, 1), true)).isEqualTo("12345T");
    }
}

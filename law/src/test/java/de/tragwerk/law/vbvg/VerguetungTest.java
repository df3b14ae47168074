package de.tragwerk.law.vbvg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Period;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.vbvg.Betreuung.Ausbildung;
import de.tragwerk.law.vbvg.Betreuung.Ort;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rule 12.2 of the rule list and the border between the laws.
class VerguetungTest {
    private static Betreuung betreuung(String wirksam, Ausbildung a, Ort ort, boolean mittellos) {
        return new Betreuung(LocalDate.parse(wirksam), a, ort, mittellos, false);
    }

    private static Money betrag(Betreuung b, int n) {
        return Verguetung.berechne(b, n, Protokoll.neu()).pauschale();
    }

    @Test
    void r122_neues_recht() {
        Betreuung b = betreuung("2026-01-15", Ausbildung.STUDIUM, Ort.ANDERER, true);
        assertThat(betrag(b, 12)).isEqualTo(Money.euro("324"));
        assertThat(Verguetung.quartal(b, 3, Protokoll.neu())).isEqualTo(Money.euro("972"));
        assertThatThrownBy(() -> betrag(b, 0)).hasMessageContaining("ab 1");
    }

    @Test
    void r122_altes_recht() {
        Betreuung b = betreuung("2022-01-15", Ausbildung.STUDIUM, Ort.ANDERER, false);
        assertThat(betrag(b, 3)).isEqualTo(Money.euro("486"));
    }

    @ParameterizedTest
    @CsvSource({
        "KEINE,EINRICHTUNG,true,1,194", "KEINE,EINRICHTUNG,true,25,62", "LEHRE,ANDERER,false,4,258",
        "LEHRE,ANDERER,false,6,258", "LEHRE,ANDERER,false,7,238", "STUDIUM,EINRICHTUNG,false,13,149",
        "STUDIUM,ANDERER,true,24,198", "STUDIUM,ANDERER,true,25,171"
    })
    void tabellen_bis_2025(Ausbildung a, Ort ort, boolean mittellos, int n, String betrag) {
        assertThat(betrag(betreuung("2020-01-15", a, ort, mittellos), n)).isEqualTo(Money.euro(betrag));
    }

    @Test
    void der_monat_der_ueber_neujahr_2026_laeuft_bleibt_alt() {
        // effective 20 March 2025: month 9 ends 20 December, month 10 runs to 20 January, month 11 is new
        Betreuung b = betreuung("2025-03-20", Ausbildung.LEHRE, Ort.ANDERER, true);
        assertThat(b.monat(10)).isEqualTo(new Period(LocalDate.of(2025, 12, 21), LocalDate.of(2026, 1, 20)));
        assertThat(Verguetung.berechne(b, 10, Protokoll.neu()).betrag()).isEqualTo(Money.euro("195.50"));
        assertThat(Verguetung.berechne(b, 11, Protokoll.neu()).betrag()).isEqualTo(Money.euro("247"));
    }

    @Test
    void zuschlaege_bis_2025() {
        Betreuung b = new Betreuung(LocalDate.of(2023, 11, 30), Ausbildung.STUDIUM, Ort.ANDERER, false, true);
        assertThat(Verguetung.berechne(b, 1, Protokoll.neu()).inflation()).isEqualTo(Money.ZERO);
        assertThat(Verguetung.berechne(b, 3, Protokoll.neu()).betrag()).isEqualTo(Money.euro("523.50"));
        Betreuung arm = new Betreuung(LocalDate.of(2023, 11, 30), Ausbildung.STUDIUM, Ort.ANDERER, true, true);
        assertThat(Verguetung.berechne(arm, 3, Protokoll.neu()).verwaltung()).isEqualTo(Money.ZERO);
        assertThat(Verguetung.uebernahme(LocalDate.of(2024, 5, 1))).isEqualTo(Money.euro("200"));
        assertThat(Verguetung.abgabe(Money.euro("171"), LocalDate.of(2024, 5, 1)))
                .isEqualTo(Money.euro("256.50"));
        assertThatThrownBy(() -> Verguetung.uebernahme(LocalDate.of(2026, 1, 1)))
                .hasMessageContaining("uebernahme");
        assertThat(Verguetung.ehrenamt(LocalDate.of(2026, 1, 1))).isEqualTo(Money.euro("425"));
        assertThat(Verguetung.erlischt(LocalDate.of(2026, 1, 31))).isEqualTo(LocalDate.of(2027, 4, 30));
    }

    @Test
    void vor_juli_2019_wird_mit_namen_abgelehnt() {
        assertThatThrownBy(() -> betrag(betreuung("2018-01-15", Ausbildung.KEINE, Ort.ANDERER, true), 3))
                .hasMessageContaining("a_1_andere_mittellos");
    }
}

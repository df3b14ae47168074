package de.tragwerk.law.uhvorschg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.parameter.ParameterTafel;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Worked examples; the numbers in the names are those of the rule list they come from.
class UnterhaltsvorschussTest {
    private static final YearMonth JUNI = YearMonth.of(2026, 6);

    private static Money rechne(String geboren, String unterhalt, boolean frei, String brutto, int tage) {
        return Unterhaltsvorschuss.berechne(
                new Kind(
                        LocalDate.parse(geboren),
                        Money.euro(unterhalt),
                        Money.ZERO,
                        frei,
                        Money.euro(brutto),
                        true,
                        Money.ZERO,
                        false,
                        tage),
                JUNI,
                Protokoll.neu());
    }

    @Test
    void r111_sieben_jahre() {
        assertThat(rechne("2019-03-01", "0", false, "0", 30)).isEqualTo(Money.euro("299"));
        assertThat(rechne("2019-03-01", "100", false, "0", 30)).isEqualTo(Money.euro("199"));
    }

    @Test
    void r111_dreizehn_jahre_nur_ohne_sgb2_oder_mit_600_euro_brutto() {
        assertThat(rechne("2013-03-01", "0", true, "0", 30)).isEqualTo(Money.euro("394"));
        assertThat(rechne("2013-03-01", "0", false, "600", 30)).isEqualTo(Money.euro("394"));
        assertThat(rechne("2013-03-01", "0", false, "599.99", 30)).isEqualTo(Money.ZERO);
    }

    /// 299 × 15 ÷ 30 = 149.50; § 9 Abs. 3 Satz 2: "Auszuzahlende Beträge sind auf volle Euro aufzurunden." The
    /// example had the share alone.
    @Test
    void r112_halber_monat() {
        assertThat(rechne("2019-03-01", "0", false, "0", 15)).isEqualTo(Money.euro("150"));
    }

    /// Satz 3: "Beträge unter 5 Euro werden nicht geleistet." The father pays 297.00 or 294.00.
    @Test
    void unter_fuenf_euro_wird_nicht_geleistet() {
        assertThat(rechne("2019-03-01", "297", false, "0", 30)).isEqualTo(Money.ZERO);
        assertThat(rechne("2019-03-01", "294", false, "0", 30)).isEqualTo(Money.euro("5"));
    }

    @Test
    void r112_lohn_nach_der_schule_zaehlt_zur_haelfte() {
        // (602.50 - 1230/12 - 100) / 2 = 200.00; 394 - 200
        Kind k = new Kind(
                LocalDate.parse("2009-09-01"),
                Money.ZERO,
                Money.ZERO,
                true,
                Money.ZERO,
                false,
                Money.euro("602.50"),
                true,
                30);
        assertThat(Unterhaltsvorschuss.berechne(k, JUNI, Protokoll.neu())).isEqualTo(Money.euro("194"));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-01,145,194", "2017-01,150,201", "2018-01,154,205", "2019-01,160,212", "2019-07,150,202",
        "2020-01,165,220", "2021-01,174,232", "2022-01,177,236", "2023-01,187,252", "2024-01,230,301",
        "2025-01,227,299", "2026-01,227,299"
    })
    void zahlbetraege_wie_veroeffentlicht(String monat, String klein, String mittel) {
        YearMonth m = YearMonth.parse(monat);
        assertThat(fuerAlter(m, 3)).isEqualTo(Money.euro(klein));
        assertThat(fuerAlter(m, 8)).isEqualTo(Money.euro(mittel));
    }

    @Test
    void hoehere_stufe_ab_dem_ersten_des_geburtsmonats_und_ende_mit_achtzehn() {
        assertThat(rechne("2020-06-30", "0", false, "0", 30)).isEqualTo(Money.euro("299"));
        assertThat(rechne("2020-07-01", "0", false, "0", 30)).isEqualTo(Money.euro("227"));
        assertThat(rechne("2008-06-01", "0", true, "0", 30)).isEqualTo(Money.ZERO);
    }

    @Test
    void ab_zwoelf_gibt_es_vor_juli_2017_nichts() {
        assertThat(fuerAlter(YearMonth.of(2017, 6), 13)).isEqualTo(Money.ZERO);
        assertThat(fuerAlter(YearMonth.of(2017, 7), 13)).isEqualTo(Money.euro("268"));
    }

    @Test
    void monat_ohne_wert_wird_mit_namen_abgelehnt() {
        assertThatThrownBy(() -> fuerAlter(YearMonth.of(2027, 1), 3))
                .isInstanceOf(ParameterTafel.KeinParameter.class)
                .hasMessageContaining("kindergeld_erstes");
    }

    private static Money fuerAlter(YearMonth m, int alter) {
        Kind k = new Kind(
                m.atDay(1).minusYears(alter).minusMonths(2),
                Money.ZERO,
                Money.ZERO,
                true,
                Money.ZERO,
                true,
                Money.ZERO,
                false,
                30);
        return Unterhaltsvorschuss.berechne(k, m, Protokoll.OHNE);
    }

    @Test
    void r113_hoechstens_ein_monat_vor_dem_antrag() {
        assertThat(Unterhaltsvorschuss.fruehesterMonat(JUNI, true)).isEqualTo(YearMonth.of(2026, 5));
        assertThat(Unterhaltsvorschuss.fruehesterMonat(JUNI, false)).isEqualTo(JUNI);
    }

    @Test
    void bis_juni_2017_hoechstens_72_monate() {
        assertThat(Unterhaltsvorschuss.dauerNichtErschoepft(71, YearMonth.of(2017, 6)))
                .isTrue();
        assertThat(Unterhaltsvorschuss.dauerNichtErschoepft(72, YearMonth.of(2017, 6)))
                .isFalse();
        assertThat(Unterhaltsvorschuss.dauerNichtErschoepft(72, YearMonth.of(2017, 7)))
                .isTrue();
    }
}

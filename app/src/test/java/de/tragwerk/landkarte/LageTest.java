package de.tragwerk.landkarte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Places as people type and copy them, and ways between them.
class LageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "52.51627, 13.37770",
                "52.51627 13.3777",
                "52,51627; 13,3777",
                "52,51627, 13,3777",
                " 52.516270001,13.3777 ",
                "52.51627° N, 13.3777° O",
                "52.51627/13.37770"
            })
    void aPairIsReadAsItIsCopied(String text) {
        assertThat(Lage.lies(text)).isEqualTo(new Lage(5_251_627, 1_337_770));
        assertThat(Lage.lies(text).text()).isEqualTo("52.51627, 13.37770");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13.37770, 52.51627 | vertauscht",
                "389831.12, 5819645.37 | Meter",
                "48.85837, 2.29448 | nicht in Deutschland",
                "55.67611, 12.56834 | nicht in Deutschland",
                "52.51627 | zwei Dezimalzahlen",
                "52, 13 | zwei Dezimalzahlen",
                "NaN, 13.37770 | zwei Dezimalzahlen",
                "52.5e3, 13.3777 | zwei Dezimalzahlen",
                "999999999.9, 13.3777 | Meter",
                "<script>alert(1)</script> | zwei Dezimalzahlen"
            })
    void whatIsNoPlaceHereIsSaid(String text, String satz) {
        assertThatThrownBy(() -> Lage.lies(text))
                .isInstanceOf(Kartenfehler.class)
                .hasMessageContaining(satz);
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        for (double d : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -Double.MAX_VALUE, 1e300}) {
            assertThatThrownBy(() -> Lage.von(d, 13)).isInstanceOf(Kartenfehler.class);
            assertThatThrownBy(() -> Lage.von(52, d)).isInstanceOf(Kartenfehler.class);
        }
        assertThatThrownBy(() -> Lage.lies("52." + "1".repeat(100) + ", 13.1")).isInstanceOf(Kartenfehler.class);
    }

    /// Brandenburger Tor to the Hamburg town hall: 255 km by great circle; a minute of latitude is a nautical
    /// mile.
    @Test
    void waysAreAsTheCrowFlies() {
        Lage berlin = Lage.von(52.51628, 13.37771);
        Lage hamburg = Lage.von(53.55041, 9.99210);
        assertThat(berlin.meterBis(hamburg)).isBetween(253_500, 255_500).isEqualTo(hamburg.meterBis(berlin));
        assertThat(Lage.von(52, 10).meterBis(Lage.von(52 + 1 / 60.0, 10))).isBetween(1_850, 1_856);
        // At 60° a degree of longitude would be half one of latitude; at 52° it is 0,61566 of it.
        assertThat(Lage.von(52, 10).meterBis(Lage.von(52, 11))).isBetween(68_440, 68_470);
        assertThat(berlin.meterBis(berlin)).isZero();
    }
}

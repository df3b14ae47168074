package de.tragwerk.law.but;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.but.Kind.Einrichtung;
import de.tragwerk.law.but.Kind.Rechtskreis;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rule 2.11 of the rule list and the parts of the package.
class BildungspaketTest {
    private static final LocalDate ZEHN = LocalDate.of(2016, 1, 1);

    private static Money schulbedarf(String monat, Kind k) {
        return Bildungspaket.berechne(k, YearMonth.parse(monat), Money.ZERO, Protokoll.neu())
                .schulbedarf();
    }

    @ParameterizedTest
    @CsvSource({"2026-08,130", "2026-02,65", "2021-02,51.50", "2019-08,100", "2018-08,70", "2018-02,30", "2026-03,0"})
    void r211_schulbedarf_im_august_und_februar(String monat, String betrag) {
        assertThat(schulbedarf(monat, Kind.inDerSchule(ZEHN, Rechtskreis.SGB2))).isEqualTo(Money.euro(betrag));
    }

    @Test
    void sgb12_mit_dem_ersten_schultag_des_landes() {
        Kind k = kind(Rechtskreis.SGB12_KAPITEL3, Einrichtung.SCHULE, Month.SEPTEMBER, Month.FEBRUARY, false);
        assertThat(schulbedarf("2026-09", k)).isEqualTo(Money.euro("130"));
        assertThat(schulbedarf("2026-08", k)).isEqualTo(Money.ZERO);
        Kind sgb2 = kind(Rechtskreis.SGB2, Einrichtung.SCHULE, Month.SEPTEMBER, null, false);
        assertThat(schulbedarf("2026-08", sgb2)).isEqualTo(Money.euro("130"));
    }

    private static Kind kind(
            Rechtskreis system,
            Einrichtung wo,
            @org.jspecify.annotations.Nullable Month erstes,
            @org.jspecify.annotations.Nullable Month zweites,
            boolean verguetung) {
        return new Kind(
                ZEHN,
                system,
                wo,
                verguetung,
                erstes,
                zweites,
                Money.euro("45"),
                Money.euro("30"),
                Money.euro("80"),
                18,
                Money.euro("72"),
                true);
    }

    @Test
    void alle_teile_zusammen_und_einkommen_deckt_in_dieser_reihenfolge() {
        Bildungspaket.Ergebnis e = Bildungspaket.berechne(
                kind(Rechtskreis.SGB2, Einrichtung.SCHULE, null, null, false),
                YearMonth.of(2026, 8),
                Money.euro("100"),
                Protokoll.neu());
        // 45 + 130 + 30 + 80 + 72 + 15 = 372
        assertThat(e.betrag()).isEqualTo(Money.euro("272"));
        assertThat(e.einkommen()).isEqualTo(Money.euro("100"));
    }

    @Test
    void bis_juli_2019_mit_eigenanteilen_und_zehn_euro() {
        Bildungspaket.Ergebnis e = Bildungspaket.berechne(
                kind(Rechtskreis.SGB2, Einrichtung.SCHULE, null, null, false),
                YearMonth.of(2019, 7),
                Money.ZERO,
                Protokoll.neu());
        assertThat(e.mittagessen()).isEqualTo(Money.euro("54"));
        assertThat(e.befoerderung()).isEqualTo(Money.euro("25"));
        assertThat(e.teilhabe()).isEqualTo(Money.euro("10"));
    }

    @Test
    void kita_kennt_nur_ausfluege_essen_und_teilhabe() {
        Bildungspaket.Ergebnis e = Bildungspaket.berechne(
                kind(Rechtskreis.BKGG, Einrichtung.KITA, null, null, false),
                YearMonth.of(2026, 8),
                Money.ZERO,
                Protokoll.neu());
        assertThat(e.betrag()).isEqualTo(Money.euro("132"));
    }

    @Test
    void ausbildungsverguetung_kapitel_4_und_alter() {
        assertThat(Bildungspaket.berechne(
                                kind(Rechtskreis.SGB2, Einrichtung.SCHULE, null, null, true),
                                YearMonth.of(2026, 8),
                                Money.ZERO,
                                Protokoll.neu())
                        .betrag())
                .isEqualTo(Money.euro("15"));
        assertThat(Bildungspaket.berechne(
                                kind(Rechtskreis.SGB12_KAPITEL4, Einrichtung.SCHULE, null, null, true),
                                YearMonth.of(2026, 3),
                                Money.ZERO,
                                Protokoll.neu())
                        .teilhabe())
                .isEqualTo(Money.ZERO);
        LocalDate alt = LocalDate.of(2001, 1, 1);
        assertThat(schulbedarf("2026-08", Kind.inDerSchule(alt, Rechtskreis.SGB2)))
                .isEqualTo(Money.ZERO);
        assertThat(schulbedarf("2026-08", Kind.inDerSchule(alt, Rechtskreis.SGB12_KAPITEL3)))
                .isEqualTo(Money.euro("130"));
    }

    @Test
    void frist_des_bkgg_und_monat_ohne_wert() {
        assertThat(Bildungspaket.bkggFrist(YearMonth.of(2026, 3))).isEqualTo(YearMonth.of(2027, 3));
        assertThatThrownBy(() -> schulbedarf("2027-08", Kind.inDerSchule(ZEHN, Rechtskreis.SGB2)))
                .hasMessageContaining("schulbedarf_erstes");
    }
}

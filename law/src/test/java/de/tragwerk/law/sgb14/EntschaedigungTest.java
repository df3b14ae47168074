package de.tragwerk.law.sgb14;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb14.Entschaedigung.Art;
import de.tragwerk.law.sgb14.Entschaedigung.Fall;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntschaedigungTest {
    private static Money betrag(String monat, Art art, int gds, boolean schwerst, int kinder) {
        return Entschaedigung.berechne(new Fall(art, gds, schwerst, kinder), YearMonth.parse(monat), Protokoll.neu())
                .betrag();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07,30,452",
        "2026-07,40,452",
        "2026-07,50,905",
        "2026-07,60,905",
        "2026-07,80,1357",
        "2026-07,90,1810",
        "2026-07,100,2261",
        "2026-06,100,2169",
        "2024-06,70,1200",
        "2024-07,70,1255",
        "2026-07,20,0"
    })
    void zahlung_nach_grad(String monat, int gds, String betrag) {
        assertThat(betrag(monat, Art.GESCHAEDIGT, gds, false, 0)).isEqualTo(Money.euro(betrag));
    }

    /// 2,261.00 × 1.2 = 2,713.20 and 2,169.00 × 1.2 = 2,602.80, each rounded up to full euro (§ 122a Abs. 1).
    @Test
    void schwerste_folgen_ein_fuenftel_auf_volle_euro() {
        assertThat(betrag("2026-07", Art.GESCHAEDIGT, 100, true, 0)).isEqualTo(Money.euro("2714"));
        assertThat(betrag("2026-06", Art.GESCHAEDIGT, 100, true, 0)).isEqualTo(Money.euro("2603"));
        assertThat(betrag("2024-01", Art.GESCHAEDIGT, 100, true, 0)).isEqualTo(Money.euro("2400"));
        assertThat(Entschaedigung.tafel()
                        .im("schwerst_anteil", YearMonth.of(2026, 7))
                        .norm())
                .isEqualTo("§ 83 Abs. 2 SGB XIV");
    }

    /// § 83 Abs. 2 raises the payment of Absatz 1 Nummer 5 and no other.
    @Test
    void unter_hundert_erhoehen_schwerste_folgen_nichts() {
        assertThatThrownBy(() -> new Fall(Art.GESCHAEDIGT, 90, true, 0)).hasMessageContaining("§ 83 Abs. 2");
    }

    /// Whoever knows the rise of the pension value can do it again: 39.32 / 37.60, 40.79 / 39.32, 42.52 / 40.79
    /// (§ 110).
    @ParameterizedTest
    @CsvSource({
        "2024-07,2,1207",
        "2025-06,1,1155",
        "2025-07,1,1198",
        "2026-07,3,1361",
    })
    void witwe_mit_kindern(String monat, int kinder, String betrag) {
        assertThat(betrag(monat, Art.WITWE, 0, false, kinder)).isEqualTo(Money.euro(betrag));
    }

    @Test
    void waisen_bis_achtzehn_und_aus_gruenden_weiter() {
        LocalDate mitte = LocalDate.of(2008, 9, 15);
        LocalDate erster = LocalDate.of(2008, 9, 1);
        YearMonth september = YearMonth.of(2026, 9);
        assertThat(Waisenalter.minderjaehrig(mitte, september)).isTrue();
        assertThat(Waisenalter.minderjaehrig(mitte, september.plusMonths(1))).isFalse();
        // Completed the day before (§ 187 Abs. 2 Satz 2, § 188 Abs. 2 BGB): nothing of that month lies before it.
        assertThat(Waisenalter.minderjaehrig(erster, september)).isFalse();
        assertThat(Waisenalter.weiter(mitte, Waisenalter.Grund.AUSBILDUNG, YearMonth.of(2035, 9)))
                .isTrue();
        assertThat(Waisenalter.weiter(mitte, Waisenalter.Grund.AUSBILDUNG, YearMonth.of(2035, 10)))
                .isFalse();
        assertThat(Waisenalter.weiter(mitte, Waisenalter.Grund.ARBEITSUCHEND, YearMonth.of(2029, 10)))
                .isFalse();
        assertThat(Waisenalter.weiter(mitte, Waisenalter.Grund.BEHINDERUNG, YearMonth.of(2060, 1)))
                .isTrue();
    }

    @Test
    void hinterbliebene() {
        assertThat(betrag("2026-07", Art.WITWE, 0, false, 2)).isEqualTo(Money.euro("1305"));
        assertThat(betrag("2026-06", Art.WITWE, 0, false, 0)).isEqualTo(Money.euro("1144"));
        assertThat(betrag("2026-07", Art.HALBWAISE, 0, false, 0)).isEqualTo(Money.euro("441"));
        assertThat(betrag("2026-07", Art.VOLLWAISE, 0, false, 0)).isEqualTo(Money.euro("690"));
        assertThatThrownBy(() -> betrag("2024-06", Art.WITWE, 0, false, 0)).hasMessageContaining("witwe");
    }

    @Test
    void vor_2024_abgelehnt_mit_einem_satz() {
        assertThatThrownBy(() -> betrag("2023-12", Art.GESCHAEDIGT, 50, false, 0))
                .hasMessageContaining("Bundesversorgungsgesetz");
        assertThatThrownBy(() -> new Fall(Art.GESCHAEDIGT, 35, false, 0)).hasMessageContaining("Zehn");
    }

    @Test
    void einkommensgrenze_drei_grundbetraege_hoechstens_acht() {
        // 3 x 563 + 500 + 506.70
        assertThat(grenze("500", 1)).isEqualTo(Money.euro("2695.70"));
        // at most 8 x 563 + 0.75 x 506.70
        assertThat(grenze("5000", 1)).isEqualTo(Money.euro("4884.03"));
    }

    private static Money grenze(String wohnen, int angehoerige) {
        return Entschaedigung.einkommensgrenze(Money.euro(wohnen), angehoerige, YearMonth.of(2026, 3), Protokoll.neu());
    }
}

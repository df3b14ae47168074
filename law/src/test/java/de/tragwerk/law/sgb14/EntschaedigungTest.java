package de.tragwerk.law.sgb14;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb14.Entschaedigung.Art;
import de.tragwerk.law.sgb14.Entschaedigung.Fall;
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

    @Test
    void schwerste_folgen_ein_fuenftel_der_zahlung_bei_hundert() {
        assertThat(betrag("2026-07", Art.GESCHAEDIGT, 100, true, 0)).isEqualTo(Money.euro("2713.20"));
    }

    @Test
    void hinterbliebene() {
        assertThat(betrag("2026-07", Art.WITWE, 0, false, 2)).isEqualTo(Money.euro("1305"));
        assertThat(betrag("2026-06", Art.WITWE, 0, false, 0)).isEqualTo(Money.euro("1144"));
        assertThat(betrag("2026-07", Art.HALBWAISE, 0, false, 0)).isEqualTo(Money.euro("441"));
        assertThat(betrag("2026-07", Art.VOLLWAISE, 0, false, 0)).isEqualTo(Money.euro("690"));
        assertThatThrownBy(() -> betrag("2024-07", Art.WITWE, 0, false, 0)).hasMessageContaining("witwe");
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

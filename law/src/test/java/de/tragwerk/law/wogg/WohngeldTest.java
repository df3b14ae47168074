package de.tragwerk.law.wogg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.parameter.ParameterTafel;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/// Worked examples; the numbers in the names are those of the rule list they come from.
class WohngeldTest {
    private static final YearMonth MAERZ = YearMonth.of(2026, 3);

    private static Wohngeld.Ergebnis rechne(int personen, int ausgeschlossen, Mietenstufe stufe, long miete, long y) {
        return Wohngeld.berechne(
                new Haushalt(MAERZ, personen, ausgeschlossen, stufe, Money.cents(miete), Money.cents(y)),
                Protokoll.neu());
    }

    @Test
    void r92_eine_person_stufe_4() {
        Wohngeld.Ergebnis e = rechne(1, 0, Mietenstufe.IV, 480_00, 1_100_00);
        assertThat(e.miete()).isEqualTo(Money.euro("590.40"));
        assertThat(e.schritte().z1()).isEqualTo(new BigDecimal("0.3680948800"));
        assertThat(e.schritte().z2()).isEqualTo(new BigDecimal("404.9043680000"));
        assertThat(e.schritte().z3()).isEqualTo(new BigDecimal("185.4956320000"));
        assertThat(e.schritte().z4()).isEqualTo(new BigDecimal("213.3199768000"));
        assertThat(e.betrag()).isEqualTo(Money.euro("213"));
    }

    @Test
    void r92_vier_personen_stufe_4() {
        Wohngeld.Ergebnis e = rechne(4, 0, Mietenstufe.IV, 812_00, 2_400_00);
        assertThat(e.miete()).isEqualTo(Money.euro("1009.80"));
        assertThat(e.schritte().z1()).isEqualTo(new BigDecimal("0.2706597400"));
        assertThat(e.schritte().z4()).isEqualTo(new BigDecimal("414.2491176000"));
        assertThat(e.betrag()).isEqualTo(Money.euro("414"));
    }

    @Test
    void miete_ueber_der_grenze_zaehlt_nur_bis_zur_grenze() {
        // 511.00 + climate 19.20 = 530.20, + heating relief 110.40
        assertThat(rechne(1, 0, Mietenstufe.IV, 900_00, 1_100_00).miete()).isEqualTo(Money.euro("640.60"));
    }

    @Test
    void sechs_personen_bekommen_den_betrag_fuer_die_weitere() {
        // 982 + 119 + 39.20 + 4.80 + 225.40 + 27.60
        assertThat(rechne(6, 0, Mietenstufe.IV, 5_000_00, 3_000_00).miete()).isEqualTo(Money.euro("1398.00"));
    }

    @Test
    void r93_ausgeschlossene_mindern_nach_koepfen() {
        // two heads: min(600, 619 + 24.80) + 142.60 = 742.60, half of it
        Wohngeld.Ergebnis e = rechne(1, 1, Mietenstufe.IV, 600_00, 800_00);
        assertThat(e.miete()).isEqualTo(Money.euro("371.30"));
        // z1 = 0.04 + 0.0004797 x 371.30 + 0.0000408 x 800 = 0.25075261; z2 = 200.602088;
        // z3 = 170.697912; z4 = 196.3025988
        assertThat(e.betrag()).isEqualTo(Money.euro("196"));
    }

    @Test
    void kleines_einkommen_wird_auf_den_tabellenwert_gehoben() {
        assertThat(rechne(1, 0, Mietenstufe.IV, 480_00, 0).einkommen()).isEqualTo(Money.euro("396"));
    }

    @Test
    void unter_zehn_euro_gibt_es_nichts() {
        boolean kleinster = false;
        for (long y = 1_100_00; y < 2_500_00; y += 1_00) {
            Money b = rechne(1, 0, Mietenstufe.IV, 480_00, y).betrag();
            assertThat(b.isZero() || b.compareTo(Money.euro("10")) >= 0).isTrue();
            kleinster |= b.equals(Money.euro("10"));
        }
        assertThat(kleinster).isTrue();
        assertThat(rechne(1, 0, Mietenstufe.IV, 480_00, 2_500_00).betrag()).isEqualTo(Money.ZERO);
    }

    @Test
    void mehr_einkommen_nie_mehr_wohngeld_mehr_miete_nie_weniger() {
        qt().forAll(
                        integers().between(1, 12),
                        integers().between(0, 150_000),
                        integers().between(0, 500_000),
                        integers().between(1, 50_000))
                .checkAssert((n, miete, y, mehr) -> {
                    Money b = rechne(n, 0, Mietenstufe.III, miete, y).betrag();
                    assertThat(rechne(n, 0, Mietenstufe.III, miete, y + mehr).betrag())
                            .isLessThanOrEqualTo(b);
                    if (b.isPositive()) {
                        assertThat(rechne(n, 0, Mietenstufe.III, miete + mehr, y)
                                        .betrag())
                                .isGreaterThanOrEqualTo(b);
                    }
                });
    }

    @Test
    void monat_ohne_wert_wird_mit_namen_abgelehnt() {
        assertThatThrownBy(() -> Wohngeld.berechne(
                        new Haushalt(YearMonth.of(2027, 1), 1, 0, Mietenstufe.I, Money.ZERO, Money.ZERO),
                        Protokoll.OHNE))
                .isInstanceOf(ParameterTafel.KeinParameter.class)
                .hasMessageContaining("hoechstbetrag_1_i");
    }

    @Test
    void negative_miete_und_leerer_haushalt_werden_abgelehnt() {
        assertThatThrownBy(() -> rechne(1, 0, Mietenstufe.I, -1, 0)).hasMessageContaining("negativ");
        assertThatThrownBy(() -> rechne(0, 1, Mietenstufe.I, 1, 0)).hasMessageContaining("eine Person");
    }
}

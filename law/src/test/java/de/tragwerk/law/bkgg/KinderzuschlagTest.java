package de.tragwerk.law.bkgg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Worked examples; the numbers in the names are those of the rule list they come from.
class KinderzuschlagTest {
    private static Kinderzuschlag.Ergebnis rechne(String brutto, String erwerb, String sonst, String kind) {
        return Kinderzuschlag.berechne(
                new Familie(
                        YearMonth.of(2026, 3),
                        true,
                        Money.euro(brutto),
                        Money.euro("1012"),
                        Money.euro("800"),
                        Money.euro(erwerb),
                        Money.euro(sonst),
                        List.of(Money.euro(kind))),
                Protokoll.neu());
    }

    @Test
    void r102_paar_mit_einem_kind() {
        assertThat(rechne("2500", "1572", "0", "0").elternbedarf()).isEqualTo(Money.euro("1677.60"));
        assertThat(rechne("2500", "1572", "0", "0").betrag()).isEqualTo(Money.euro("297"));
        assertThat(rechne("2500", "1922", "0", "0").betrag()).isEqualTo(Money.euro("187"));
    }

    @Test
    void r101_mindesteinkommen() {
        assertThat(rechne("900", "0", "0", "0").betrag()).isEqualTo(Money.euro("297"));
        assertThat(rechne("899.99", "0", "0", "0").betrag()).isEqualTo(Money.ZERO);
    }

    @Test
    void einkommen_des_kindes_mindert_zu_45_prozent() {
        // 297 - 0.45 x 200 = 207
        assertThat(rechne("2500", "1572", "0", "200").betrag()).isEqualTo(Money.euro("207"));
    }

    @Test
    void uebriges_einkommen_ueber_dem_bedarf_mindert_voll() {
        // 1,777.60 - 1,677.60 = 100 in full, then 100 of work at 45 %
        assertThat(rechne("2500", "100", "1777.60", "0").betrag()).isEqualTo(Money.euro("152"));
        // below the need other income only uses it up: 1,000 + 777.60 work, 100 above at 45 %
        assertThat(rechne("2500", "777.60", "1000", "0").betrag()).isEqualTo(Money.euro("252"));
    }

    @Test
    void vor_juli_2019_wird_abgelehnt_und_2027_auch() {
        assertThatThrownBy(() -> fuer(YearMonth.of(2019, 6))).hasMessageContaining("vor Juli 2019");
        assertThatThrownBy(() -> fuer(YearMonth.of(2027, 1))).hasMessageContaining("mindesteinkommen_allein");
    }

    @Test
    void kindergeld_nach_der_geburtenfolge_bis_2022() {
        assertThat(Kindergeld.fuer(3, YearMonth.of(2022, 12))).isEqualTo(Money.euro("225"));
        assertThat(Kindergeld.fuer(6, YearMonth.of(2022, 12))).isEqualTo(Money.euro("250"));
        assertThat(Kindergeld.fuer(1, YearMonth.of(2026, 1))).isEqualTo(Money.euro("259"));
        assertThatThrownBy(() -> Kindergeld.fuer(0, YearMonth.of(2026, 1))).hasMessageContaining("ab 1");
    }

    private static Money fuer(YearMonth monat) {
        return Kinderzuschlag.berechne(
                        new Familie(
                                monat,
                                false,
                                Money.euro("700"),
                                Money.euro("563"),
                                Money.euro("500"),
                                Money.ZERO,
                                Money.ZERO,
                                List.of(Money.ZERO)),
                        Protokoll.OHNE)
                .betrag();
    }
}

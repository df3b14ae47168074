package de.tragwerk.law.sgb9;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/// Worked examples; the numbers in the names are those of the rule list they come from.
class EigenbeitragTest {
    private static final YearMonth MAERZ = YearMonth.of(2026, 3);

    private static Eigenbeitrag.Fall rente(String einkommen) {
        return new Eigenbeitrag.Fall(Eigenbeitrag.Quelle.RENTE, Money.euro(einkommen), false, false, 0);
    }

    @Test
    void r121_rente() {
        assertThat(Eigenbeitrag.grenze(rente("36000"), MAERZ)).isEqualTo(Money.euro("28476"));
        assertThat(Eigenbeitrag.berechne(rente("36000"), MAERZ, Protokoll.neu()))
                .isEqualTo(Money.euro("150"));
        assertThat(Eigenbeitrag.berechne(rente("28800"), MAERZ, Protokoll.neu()))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void r53_vermoegensgrenze() {
        assertThat(Eigenbeitrag.vermoegensgrenze(MAERZ)).isEqualTo(Money.euro("71190"));
    }

    @Test
    void partner_und_kinder_heben_die_grenze() {
        Eigenbeitrag.Fall mit = new Eigenbeitrag.Fall(Eigenbeitrag.Quelle.ARBEIT, Money.ZERO, true, false, 2);
        // 40,341 + 7,119 + 2 x 4,746
        assertThat(Eigenbeitrag.grenze(mit, MAERZ)).isEqualTo(Money.euro("56952"));
        Eigenbeitrag.Fall darueber = new Eigenbeitrag.Fall(Eigenbeitrag.Quelle.ANDERES, Money.ZERO, true, true, 2);
        // 35,595 + 2 x 2,373
        assertThat(Eigenbeitrag.grenze(darueber, MAERZ)).isEqualTo(Money.euro("40341"));
    }

    @Test
    void eltern_einmalige_leistungen_und_freistellung() {
        java.time.YearMonth maerz = java.time.YearMonth.of(2026, 3);
        // 85 % and 75 % of 47,460
        assertThat(Eigenbeitrag.grenzeEltern(Eigenbeitrag.Quelle.ARBEIT, 1, maerz))
                .isEqualTo(Money.euro("75936"));
        assertThat(Eigenbeitrag.einmalig(Money.euro("150"), Money.euro("2000"), maerz))
                .isEqualTo(Money.euro("600"));
        assertThat(Eigenbeitrag.einmalig(Money.euro("150"), Money.euro("400"), maerz))
                .isEqualTo(Money.euro("400"));
        assertThat(Eigenbeitrag.nachFreistellung(Money.euro("150"), true)).isEqualTo(Money.ZERO);
        assertThat(Eigenbeitrag.nachFreistellung(Money.euro("150"), false)).isEqualTo(Money.euro("150"));
    }
}

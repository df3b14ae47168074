package de.tragwerk.law.bkgg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import java.time.LocalDate;
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

    @Test
    void r101_hilfebeduerftigkeit_wird_vermieden_oder_fast() {
        assertThat(luecke("2200", "1600", "297", "303", "0"))
                .isEqualTo(new Hilfebeduerftigkeit.Ergebnis(Money.ZERO, true, false));
        assertThat(luecke("2200", "1600", "297", "203", "330"))
                .isEqualTo(new Hilfebeduerftigkeit.Ergebnis(Money.euro("100"), false, true));
        assertThat(luecke("2200", "1600", "297", "202.99", "330").erweitert()).isFalse();
        assertThat(luecke("2200", "1600", "297", "203", "99.99").erweitert()).isFalse();
        assertThat(Hilfebeduerftigkeit.bewilligtBis(YearMonth.of(2026, 3))).isEqualTo(YearMonth.of(2026, 8));
        assertThat(Hilfebeduerftigkeit.erheblichesVermoegen(Money.euro("71000"), 3, YearMonth.of(2026, 8)))
                .isEqualTo(Money.euro("1000"));
    }

    private static Hilfebeduerftigkeit.Ergebnis luecke(
            String bedarf, String einkommen, String zuschlag, String wohngeld, String frei) {
        return Hilfebeduerftigkeit.pruefe(
                Money.euro(bedarf),
                Money.euro(einkommen),
                Money.euro(zuschlag),
                Money.euro(wohngeld),
                Money.euro(frei),
                YearMonth.of(2026, 3),
                Protokoll.neu());
    }

    @Test
    void kindergeld_alter_familie_und_bonus() {
        LocalDate geboren = LocalDate.of(2008, 3, 1);
        assertThat(Kindergeld.anspruch(geboren, false, YearMonth.of(2026, 2))).isTrue();
        assertThat(Kindergeld.anspruch(geboren, false, YearMonth.of(2026, 3))).isFalse();
        assertThat(Kindergeld.anspruch(LocalDate.of(2008, 3, 2), false, YearMonth.of(2026, 3)))
                .isTrue();
        assertThat(Kindergeld.anspruch(LocalDate.of(2001, 3, 2), true, YearMonth.of(2026, 3)))
                .isTrue();
        assertThat(Kindergeld.anspruch(LocalDate.of(2001, 3, 1), true, YearMonth.of(2026, 3)))
                .isFalse();
        assertThat(Kindergeld.anspruch(LocalDate.of(2026, 4, 1), false, YearMonth.of(2026, 3)))
                .isFalse();
        // 219 + 219 + 225 + 250
        assertThat(Kindergeld.familie(4, YearMonth.of(2022, 5))).isEqualTo(Money.euro("913"));
        assertThat(Kindergeld.bonus(2020)).isEqualTo(Money.euro("300"));
        assertThat(Kindergeld.bonus(2022)).isEqualTo(Money.euro("100"));
        assertThat(Kindergeld.bonus(2023)).isEqualTo(Money.ZERO);
    }
}

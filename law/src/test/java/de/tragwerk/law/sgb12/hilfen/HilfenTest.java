package de.tragwerk.law.sgb12.hilfen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Rate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Worked examples of chapters 5 to 9; the numbers are those of the rule list.
class HilfenTest {
    private static final YearMonth MAERZ = YearMonth.of(2026, 3);
    private static final Protokoll OHNE = Protokoll.OHNE;

    private static Money euro(String text) {
        return Money.euro(text);
    }

    @Test
    void r61_einkommensgrenze() {
        assertThat(Einkommensgrenze.berechne(MAERZ, euro("400.00"), 0, OHNE)).isEqualTo(euro("1526.00"));
        assertThat(Einkommensgrenze.berechne(MAERZ, euro("520.00"), 1, OHNE)).isEqualTo(euro("2041.00"));
    }

    @Test
    void r61_die_zahlen_der_jahre_ergeben_sich_aus_der_stufe_1() {
        Map<Integer, List<String>> jahre = Map.of(
                2016, List.of("808", "283"),
                2017, List.of("818", "287"),
                2018, List.of("832", "292"),
                2019, List.of("848", "297"),
                2020, List.of("864", "303"),
                2021, List.of("892", "313"),
                2022, List.of("898", "315"),
                2023, List.of("1004", "352"),
                2024, List.of("1126", "395"),
                2025, List.of("1126", "395"));
        jahre.forEach((jahr, w) -> {
            Money grund = Einkommensgrenze.berechne(YearMonth.of(jahr, 1), Money.ZERO, 0, OHNE);
            assertThat(grund).as("Grundbetrag %s", jahr).isEqualTo(euro(w.get(0)));
            assertThat(Einkommensgrenze.berechne(YearMonth.of(jahr, 1), Money.ZERO, 1, OHNE)
                            .minus(grund))
                    .as("Familienzuschlag %s", jahr)
                    .isEqualTo(euro(w.get(1)));
        });
    }

    @Test
    void r62_bei_pflegegrad_vier_bleiben_sechzig_prozent_frei() {
        assertThat(Einkommenseinsatz.ueberDerGrenze(euro("2300.00"), euro("2041.00"), Rate.of("1"), true, MAERZ, OHNE))
                .isEqualTo(euro("103.60"));
        assertThat(Einkommenseinsatz.ueberDerGrenze(
                        euro("2300.00"), euro("2041.00"), Rate.of("0.3"), true, MAERZ, OHNE))
                .isEqualTo(euro("77.70"));
        assertThat(Einkommenseinsatz.ueberDerGrenze(euro("2000.00"), euro("2041.00"), Rate.of("1"), false, MAERZ, OHNE))
                .isEqualTo(Money.ZERO);
        assertThatThrownBy(() ->
                        Einkommenseinsatz.ueberDerGrenze(euro("1"), euro("1"), Rate.of("1.1"), false, MAERZ, OHNE))
                .hasMessageContaining("zwischen 0 und 1");
    }

    @Test
    void r63_dasselbe_einkommen_nur_einmal() {
        assertThat(Einkommenseinsatz.mehrfach(euro("259.00"), List.of(euro("103.60"), euro("200.00")), false, OHNE))
                .containsExactly(euro("103.60"), euro("155.40"));
        assertThat(Einkommenseinsatz.mehrfach(euro("259.00"), List.of(euro("103.60"), euro("200.00")), true, OHNE))
                .containsExactly(euro("103.60"), euro("25.90"));
    }

    @Test
    void gegenstand_lohn_und_ersparnis() {
        assertThat(Einkommenseinsatz.fuerGegenstand(euro("50.00"), euro("1000.00"), MAERZ, OHNE))
                .isEqualTo(euro("200.00"));
        assertThat(Einkommenseinsatz.fuerGegenstand(euro("50.00"), euro("120.00"), MAERZ, OHNE))
                .isEqualTo(euro("120.00"));
        // 220.00 − 70.375 − 74.8125, rounded once.
        assertThat(Einkommenseinsatz.lohnInEinrichtung(euro("220.00"), MAERZ, OHNE))
                .isEqualTo(euro("74.81"));
        assertThat(Einkommenseinsatz.lohnInEinrichtung(euro("60.00"), MAERZ, OHNE))
                .isEqualTo(Money.ZERO);
        assertThat(Einkommenseinsatz.bisErsparnis(euro("300.00"), euro("180.00"), OHNE))
                .isEqualTo(euro("180.00"));
    }

    @Test
    void r64_blindenhilfe() {
        LocalDate geboren = LocalDate.of(1970, 1, 1);
        YearMonth juli = YearMonth.of(2025, 7);
        assertThat(Blindenhilfe.berechne(new Blindenhilfe.Fall(geboren, 3, null, 0), juli, OHNE))
                .isEqualTo(euro("673.59"));
        assertThat(Blindenhilfe.berechne(new Blindenhilfe.Fall(geboren, 2, null, 0), juli, OHNE))
                .isEqualTo(euro("739.69"));
        assertThat(Blindenhilfe.berechne(new Blindenhilfe.Fall(geboren, 0, null, 0), juli, OHNE))
                .isEqualTo(euro("913.19"));
        // A minor: 40 % of 599.00 are more than half of 457.38.
        assertThat(Blindenhilfe.berechne(new Blindenhilfe.Fall(LocalDate.of(2015, 1, 1), 4, null, 0), juli, OHNE))
                .isEqualTo(euro("228.69"));
        Blindenhilfe.Fall heim = new Blindenhilfe.Fall(geboren, 0, LocalDate.of(2025, 6, 20), 0);
        assertThat(Blindenhilfe.berechne(heim, juli, OHNE)).isEqualTo(euro("913.19"));
        assertThat(Blindenhilfe.berechne(heim, YearMonth.of(2025, 8), OHNE)).isEqualTo(euro("456.59"));
        // Ten days away: 913.19 × 10/30 and the reduced amount for the other twenty.
        assertThat(Blindenhilfe.berechne(
                        new Blindenhilfe.Fall(geboren, 0, LocalDate.of(2025, 6, 20), 10), YearMonth.of(2025, 8), OHNE))
                .isEqualTo(euro("304.39").plus(euro("304.40")));
        assertThatThrownBy(() -> Blindenhilfe.berechne(heim, YearMonth.of(2019, 6), OHNE))
                .hasMessageContaining("Blindenhilfe");
    }

    @Test
    void hilfe_zur_pflege_und_andere() {
        assertThat(Hilfe.berechne(Hilfe.Art.PFLEGE, euro("900.00"), euro("103.60"), euro("50.00"), OHNE))
                .isEqualTo(euro("746.40"));
        assertThat(Hilfe.berechne(
                        Hilfe.Art.BESONDERE_SCHWIERIGKEITEN, euro("900.00"), euro("103.60"), euro("50.00"), OHNE))
                .isEqualTo(euro("900.00"));
        assertThat(Hilfe.pflegegeld(3, MAERZ, 15, OHNE)).isEqualTo(euro("299.50"));
        assertThat(Hilfe.entlastungsbetrag(MAERZ)).isEqualTo(euro("125.00"));
        assertThat(Hilfe.weitererVermoegensfreibetrag(euro("30000.00"), MAERZ)).isEqualTo(euro("25000.00"));
        assertThatThrownBy(() -> Hilfe.pflegegeld(1, MAERZ, 30, OHNE)).hasMessageContaining("2 bis 5");
    }

    @Test
    void r810_unterhalt_und_erben() {
        assertThat(Rueckgriff.gehtUeber(Rueckgriff.Pflichtige.ELTERN_ODER_KIND, euro("100000.00"), MAERZ))
                .isFalse();
        assertThat(Rueckgriff.gehtUeber(Rueckgriff.Pflichtige.ELTERN_ODER_KIND, euro("100000.01"), MAERZ))
                .isTrue();
        assertThat(Rueckgriff.gehtUeber(Rueckgriff.Pflichtige.EHEPARTNER, euro("1.00"), MAERZ))
                .isTrue();
        // 26.00 × 259 ÷ 154 and 20.00 × 259 ÷ 154
        assertThat(Rueckgriff.elternbeitrag(true, euro("259.00"), MAERZ, OHNE)).isEqualTo(euro("43.73"));
        assertThat(Rueckgriff.elternbeitrag(false, euro("259.00"), MAERZ, OHNE)).isEqualTo(euro("33.64"));
        LocalDate tod = LocalDate.of(2026, 3, 10);
        Map<Integer, Map<YearMonth, Money>> hilfe = Map.of(
                3, Map.of(YearMonth.of(2020, 1), euro("4000.00"), YearMonth.of(2015, 1), euro("9000.00")),
                4, Map.of(YearMonth.of(2021, 1), euro("5000.00")));
        LocalDate heute = LocalDate.of(2026, 6, 1);
        // § 102 Abs. 1 Satz 2: only costs that exceed three times the basic amount (3 × 1,126.00 = 3,378.00): 4,000.00
        // −
        // 3,378.00 = 622.00. The examples here had the allowance of the estate (Abs. 3 Nr. 1) alone.
        assertThat(Rueckgriff.erben(tod, hilfe, euro("3378.00"), false, heute, OHNE))
                .isEqualTo(Money.ZERO);
        assertThat(Rueckgriff.erben(tod, hilfe, euro("5000.00"), false, heute, OHNE))
                .isEqualTo(euro("622.00"));
        assertThat(Rueckgriff.erben(tod, hilfe, euro("50000.00"), false, heute, OHNE))
                .isEqualTo(euro("622.00"));
        assertThat(Rueckgriff.erben(tod, hilfe, euro("16340.00"), true, heute, OHNE))
                .isEqualTo(euro("622.00"));
        // Help of 5,000.00, estate of 20,000.00: min(1,622.00, 16,622.00); of a small estate 200.00 above the
        // allowance.
        Map<Integer, Map<YearMonth, Money>> mehr = Map.of(3, Map.of(YearMonth.of(2020, 1), euro("5000.00")));
        assertThat(Rueckgriff.erben(tod, mehr, euro("20000.00"), false, heute, OHNE))
                .isEqualTo(euro("1622.00"));
        assertThat(Rueckgriff.erben(tod, mehr, euro("3578.00"), false, heute, OHNE))
                .isEqualTo(euro("200.00"));
        assertThat(Rueckgriff.erben(tod, hilfe, euro("50000.00"), false, LocalDate.of(2029, 3, 11), OHNE))
                .isEqualTo(Money.ZERO);
        assertThat(Rueckgriff.kostenersatzErloschen(YearMonth.of(2023, 5), LocalDate.of(2026, 12, 31)))
                .isFalse();
        assertThat(Rueckgriff.kostenersatzErloschen(YearMonth.of(2023, 5), LocalDate.of(2027, 1, 1)))
                .isTrue();
    }
}

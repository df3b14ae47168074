package de.tragwerk.law.wogg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.wogg.Gesamteinkommen.Mitglied;
import de.tragwerk.law.wogg.Gesamteinkommen.Unterhalt;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// §§ 12 to 18, 21, 25, 27 WoGG beside the formula.
class GesamteinkommenTest {
    private static final YearMonth MAERZ = YearMonth.of(2026, 3);

    private static Money monat(List<Unterhalt> unterhalt, Mitglied... mitglieder) {
        return Gesamteinkommen.berechne(List.of(mitglieder), unterhalt, MAERZ, Protokoll.neu())
                .monat();
    }

    private static Money eur(String betrag) {
        return Money.euro(betrag);
    }

    @ParameterizedTest
    @CsvSource({"0,2000", "1,1800", "2,1600", "3,1400"})
    void r91_pauschale_abzuege(int anzahl, String betrag) {
        assertThat(monat(List.of(), Mitglied.of(eur("24000"), anzahl))).isEqualTo(eur(betrag));
    }

    @Test
    void freibetraege_und_werbungskosten() {
        // (25,230 - 1,230) x 0.7 = 16,800; - 1,800 - 1,320 = 13,680; / 12
        Mitglied m = new Mitglied(eur("25230"), eur("1230"), 3, true, false, true, Money.ZERO, Money.ZERO);
        assertThat(monat(List.of(), m)).isEqualTo(eur("1140.00"));
        // a child's pay of 1,500: 1,200 free
        Mitglied kind = new Mitglied(eur("1500"), Money.ZERO, 0, false, true, false, eur("1500"), Money.ZERO);
        assertThat(monat(List.of(), kind)).isEqualTo(Money.ZERO);
        assertThat(monat(
                        List.of(),
                        new Mitglied(eur("1500"), Money.ZERO, 0, false, false, false, eur("1500"), Money.ZERO)))
                .isEqualTo(eur("25.00"));
    }

    @Test
    void grundrentenzeiten() {
        // pension 12,000: 1,200 + 30 % of 10,800 = 4,440, at most 3,378; (10,800 - 3,378) / 12
        Mitglied m = new Mitglied(eur("12000"), Money.ZERO, 1, false, false, false, Money.ZERO, eur("12000"));
        assertThat(monat(List.of(), m)).isEqualTo(eur("618.50"));
        Mitglied klein = new Mitglied(eur("6000"), Money.ZERO, 0, false, false, false, Money.ZERO, eur("6000"));
        // 1,200 + 1,440 = 2,640
        assertThat(monat(List.of(), klein)).isEqualTo(eur("280.00"));
    }

    @Test
    void unterhalt_bis_zu_seiner_grenze() {
        Mitglied m = Mitglied.of(eur("24000"), 3);
        assertThat(monat(List.of(new Unterhalt(Unterhalt.Art.KIND, eur("4000"))), m))
                .isEqualTo(eur("1150.00"));
        assertThat(monat(List.of(new Unterhalt(Unterhalt.Art.EHEGATTE, eur("4800"))), m))
                .isEqualTo(eur("1000.00"));
    }

    @Test
    void mietenstufen_der_gemeinden() {
        assertThat(Mietenstufen.anzahl()).isEqualTo(1878);
        assertThat(stufe("BE", "Berlin", null)).isEqualTo(Mietenstufe.IV);
        assertThat(stufe("NW", "Aachen", null)).isEqualTo(Mietenstufe.IV);
        // the town, and a village of its district
        assertThat(stufe("BW", "Freudenstadt", "Freudenstadt")).isEqualTo(Mietenstufe.III);
        assertThat(stufe("BW", "Seewald", "Freudenstadt")).isEqualTo(Mietenstufe.I);
        assertThat(Mietenstufen.von("SH", "Helgoland", null, true, MAERZ)).isEqualTo(Mietenstufe.V);
        assertThatThrownBy(() -> stufe("BW", "Seewald", null)).hasMessageContaining("Landkreis");
        assertThatThrownBy(() -> Mietenstufen.von("BE", "Berlin", null, false, YearMonth.of(2022, 12)))
                .hasMessageContaining("mietenstufen");
    }

    private static Mietenstufe stufe(String land, String gemeinde, @org.jspecify.annotations.Nullable String kreis) {
        return Mietenstufen.von(land, gemeinde, kreis, false, MAERZ);
    }

    @Test
    void r93_dauer_aenderung_und_vermoegen() {
        assertThat(Bewilligung.letzterMonat(MAERZ, 0)).isEqualTo(YearMonth.of(2027, 2));
        assertThat(Bewilligung.letzterMonat(MAERZ, 24)).isEqualTo(YearMonth.of(2028, 2));
        assertThatThrownBy(() -> Bewilligung.letzterMonat(MAERZ, 25)).hasMessageContaining("24");
        assertThat(Bewilligung.erhoehungsAntrag(eur("500"), eur("550"), eur("1000"), eur("1000"), MAERZ))
                .isFalse();
        assertThat(Bewilligung.erhoehungsAntrag(eur("500"), eur("550.01"), eur("1000"), eur("1000"), MAERZ))
                .isTrue();
        assertThat(Bewilligung.erhoehungsAntrag(eur("500"), eur("500"), eur("1000"), eur("899"), MAERZ))
                .isTrue();
        assertThat(Bewilligung.vermoegensgrenze(3, MAERZ)).isEqualTo(eur("120000"));
    }

    @Test
    void unmoegliche_tatsachen() {
        assertThatThrownBy(() -> Mitglied.of(eur("1"), 4)).hasMessageContaining("drei");
        assertThatThrownBy(() -> Mitglied.of(eur("-1"), 0)).hasMessageContaining("negativ");
    }
}

package de.tragwerk.law.sgb10;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb10.Aufrechnung.Grund;
import de.tragwerk.law.sgb10.Erstattung.Monat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Rules 8.1 to 8.9 of the rule list.
class VerfahrenTest {
    private static final YearMonth MAERZ = YearMonth.of(2026, 3);
    private static final LocalDate TAG = LocalDate.of(2026, 3, 10);
    private static final Money STUFE_1 = Money.euro("563");

    private static Money eur(String betrag) {
        return Money.euro(betrag);
    }

    private static Monat monat(int i, String entschieden, String richtig) {
        return new Monat(YearMonth.of(2026, i), eur(entschieden), eur(richtig));
    }

    /// § 86a Abs. 1 and 2 SGG, § 39 Nr. 1 SGB II, § 11 Abs. 4 AsylbLG.
    @Test
    void anObjectionSuspendsExceptWhereTheSpecialPartSaysOtherwise() {
        assertThat(Aufschub.hemmt(Rechtsgebiet.SGB12)).isTrue();
        assertThat(Aufschub.hemmt(Rechtsgebiet.ANDERES)).isTrue();
        assertThat(Aufschub.hemmt(Rechtsgebiet.SGB2)).isFalse();
        assertThat(Aufschub.hemmt(Rechtsgebiet.ASYLBLG)).isFalse();
        assertThat(Aufschub.hemmt(Rechtsgebiet.SGB14)).isFalse();
    }

    @Test
    void r82_nachzahlung_und_rueckforderung_stehen_nebeneinander() {
        Erstattung.Vergleich v = Erstattung.vergleiche(
                List.of(monat(1, "500", "530"), monat(2, "500", "450"), monat(3, "500", "500")), Protokoll.neu());
        assertThat(v.nachzahlung()).isEqualTo(eur("30"));
        assertThat(v.rueckforderung()).isEqualTo(eur("50"));
    }

    @Test
    void r83_zugunsten_ein_jahr_im_sgb12_vier_sonst() {
        Map<YearMonth, Money> zuWenig = new TreeMap<>();
        for (YearMonth m = YearMonth.of(2024, 1); !m.isAfter(YearMonth.of(2026, 4)); m = m.plusMonths(1)) {
            zuWenig.put(m, eur("20"));
        }
        LocalDate antrag = LocalDate.of(2026, 5, 10);
        for (Rechtsgebiet g : List.of(Rechtsgebiet.SGB12, Rechtsgebiet.SGB2, Rechtsgebiet.ASYLBLG)) {
            assertThat(Ruecknahme.nachzahlungAb(g, antrag)).isEqualTo(LocalDate.of(2025, 1, 1));
            assertThat(Ruecknahme.nachzahlung(zuWenig, g, antrag, Protokoll.neu()))
                    .isEqualTo(eur("320"));
        }
        assertThat(Ruecknahme.nachzahlung(zuWenig, Rechtsgebiet.ANDERES, antrag, Protokoll.neu()))
                .isEqualTo(eur("560"));
    }

    @Test
    void r84_zu_lasten_nur_in_grenzen() {
        LocalDate bescheid = LocalDate.of(2025, 1, 10);
        assertThat(befugnis(bescheid, "2026-01-05", true, false).vergangenheit())
                .isTrue();
        assertThat(befugnis(bescheid, "2025-03-09", true, false).vergangenheit())
                .isFalse();
        assertThat(befugnis(bescheid, "2025-03-10", true, false).vergangenheit())
                .isTrue();
        assertThat(befugnis(bescheid, "2026-01-05", false, true).zukunft()).isFalse();
        assertThat(befugnis(bescheid, "2026-01-05", false, false)).matches(b -> b.zukunft() && !b.vergangenheit());
        // two years, ten in bad faith
        assertThat(befugnis(LocalDate.of(2024, 3, 9), "2026-01-05", false, false)
                        .zukunft())
                .isFalse();
        assertThat(befugnis(LocalDate.of(2024, 3, 10), "2026-01-05", false, false)
                        .zukunft())
                .isTrue();
        assertThat(befugnis(LocalDate.of(2016, 3, 9), "2026-01-05", true, false).zukunft())
                .isFalse();
    }

    private static Ruecknahme.Befugnis befugnis(LocalDate bescheid, String kenntnis, boolean boese, boolean vertrauen) {
        return Ruecknahme.zuUnrechtBeguenstigt(bescheid, LocalDate.parse(kenntnis), TAG, boese, vertrauen);
    }

    @Test
    void r84_spaetere_aenderung() {
        LocalDate am = LocalDate.of(2025, 11, 5);
        assertThat(ab(am, true, false, "2024-01-01")).isEqualTo(am);
        assertThat(ab(am, false, true, "2026-01-01")).isEqualTo(am);
        assertThat(ab(am, false, true, "2025-03-09")).isEqualTo(TAG);
        assertThat(ab(am, false, false, "2026-01-01")).isEqualTo(TAG);
        assertThat(ab(TAG.plusDays(20), false, false, "2026-01-01")).isEqualTo(TAG.plusDays(20));
        assertThat(ab(TAG.minusYears(10).minusDays(1), false, true, "2026-01-01"))
                .isEqualTo(TAG);
    }

    private static LocalDate ab(LocalDate am, boolean zugunsten, boolean verletzt, String kenntnis) {
        return Ruecknahme.aufhebungAb(
                new Ruecknahme.Aenderung(am, zugunsten, verletzt, false, false, LocalDate.parse(kenntnis)), TAG);
    }

    @Test
    void r85_bagatelle_im_sgb2_und_verjaehrung() {
        assertThat(bagatelle("48", Rechtsgebiet.SGB2)).isEqualTo(Money.ZERO);
        assertThat(bagatelle("51", Rechtsgebiet.SGB2)).isEqualTo(eur("51"));
        assertThat(bagatelle("50", Rechtsgebiet.SGB2)).isEqualTo(eur("50"));
        assertThat(bagatelle("48", Rechtsgebiet.SGB12)).isEqualTo(eur("48"));
        assertThat(Erstattung.nachBagatelle(eur("48"), Rechtsgebiet.SGB2, LocalDate.of(2022, 12, 31), Protokoll.neu()))
                .isEqualTo(eur("48"));
        assertThat(Fristen.erstattungVerjaehrt(TAG)).isEqualTo(LocalDate.of(2030, 12, 31));
    }

    private static Money bagatelle(String betrag, Rechtsgebiet gebiet) {
        return Erstattung.nachBagatelle(eur(betrag), gebiet, TAG, Protokoll.neu());
    }

    @Test
    void r86_vorlaeufige_leistungen_werden_saldiert() {
        List<Monat> monate = List.of(monat(1, "500", "530"), monat(2, "500", "450"), monat(3, "500", "510"));
        assertThat(Erstattung.vorlaeufig(monate, Rechtsgebiet.SGB12, TAG, Protokoll.neu()))
                .isEqualTo(eur("10"));
        assertThat(Erstattung.vorlaeufig(monate, Rechtsgebiet.SGB2, TAG, Protokoll.neu()))
                .isEqualTo(Money.ZERO);
        assertThat(Erstattung.vorlaeufig(List.of(monat(1, "500", "530")), Rechtsgebiet.SGB2, TAG, Protokoll.neu()))
                .isEqualTo(eur("-30"));
        assertThat(Fristen.vorlaeufigWirdEndgueltig(YearMonth.of(2025, 6))).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void r87_raten() {
        assertThat(rate(Grund.SGB12)).isEqualTo(eur("168.90"));
        assertThat(rate(Grund.KAPITEL4_VORLAEUFIG)).isEqualTo(eur("28.15"));
        assertThat(rate(Grund.SGB12_DARLEHEN)).isEqualTo(eur("28.15"));
        assertThat(rate(Grund.SGB2_DARLEHEN)).isEqualTo(eur("28.15"));
        assertThat(rate(Grund.SGB2_KLEIN)).isEqualTo(eur("56.30"));
        assertThat(rate(Grund.SGB2_GROSS)).isEqualTo(eur("168.90"));
        assertThat(Aufrechnung.rate(Grund.SGB2_DARLEHEN, eur("502"), YearMonth.of(2023, 6), Protokoll.neu()))
                .isEqualTo(eur("50.20"));
        assertThat(Aufrechnung.zusammen(eur("150"), eur("56.30"), STUFE_1, MAERZ))
                .isEqualTo(eur("18.90"));
        List<Money> raten = Aufrechnung.ratenplan(eur("400"), rate(Grund.SGB12_DARLEHEN));
        assertThat(raten).hasSize(15);
        assertThat(raten.subList(0, 14)).allMatch(eur("28.15")::equals);
        assertThat(raten.getLast()).isEqualTo(eur("5.90"));
        Money ersteRente = Aufrechnung.ersteRente(eur("700"), STUFE_1, MAERZ, Protokoll.neu());
        assertThat(ersteRente).isEqualTo(eur("281.50"));
        assertThat(Aufrechnung.ratenplan(ersteRente, eur("28.15"))).hasSize(10);
        assertThatThrownBy(() -> Aufrechnung.ratenplan(eur("1"), Money.ZERO)).hasMessageContaining("Rate");
    }

    private static Money rate(Grund grund) {
        return Aufrechnung.rate(grund, STUFE_1, MAERZ, Protokoll.neu());
    }

    @Test
    void r89_erstattung_unter_traegern() {
        Map<YearMonth, Money> gezahlt = new TreeMap<>();
        Map<YearMonth, Money> rente = new TreeMap<>();
        for (int i = 1; i <= 3; i++) {
            gezahlt.put(YearMonth.of(2026, i), eur("500"));
            rente.put(YearMonth.of(2026, i), eur("450"));
        }
        rente.put(YearMonth.of(2025, 12), eur("450"));
        Traegererstattung.Ergebnis e = Traegererstattung.berechne(gezahlt, rente, Protokoll.neu());
        assertThat(e.erstattung()).isEqualTo(eur("1350"));
        assertThat(e.rest()).isEqualTo(eur("450"));
        assertThat(Fristen.traegerAusschluss(LocalDate.of(2026, 3, 31))).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    @Test
    void bekanntgabe_widerspruch_und_anhoerung() {
        assertThat(Fristen.bekanntgabePost(LocalDate.of(2024, 12, 31))).isEqualTo(LocalDate.of(2025, 1, 3));
        assertThat(Fristen.bekanntgabePost(LocalDate.of(2025, 1, 2))).isEqualTo(LocalDate.of(2025, 1, 6));
        assertThat(Fristen.bekanntgabeAbruf(TAG)).isEqualTo(LocalDate.of(2026, 3, 14));
        assertThat(Fristen.widerspruchBis(LocalDate.of(2026, 1, 31), true)).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(Fristen.widerspruchBis(TAG, false)).isEqualTo(LocalDate.of(2027, 3, 10));
        assertThat(Fristen.anhoerungNoetig(true, false)).isTrue();
        assertThat(Fristen.anhoerungNoetig(true, true)).isFalse();
        assertThat(Fristen.anhoerungNoetig(false, false)).isFalse();
    }
}

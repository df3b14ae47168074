package de.tragwerk.law.sgb12;

import static de.tragwerk.law.sgb12.RegelbeispieleTest.MAERZ;
import static de.tragwerk.law.sgb12.RegelbeispieleTest.alt;
import static de.tragwerk.law.sgb12.RegelbeispieleTest.anspruch;
import static de.tragwerk.law.sgb12.RegelbeispieleTest.euro;
import static de.tragwerk.law.sgb12.RegelbeispieleTest.kind;
import static de.tragwerk.law.sgb12.RegelbeispieleTest.ohneKosten;
import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Period;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Timeline;
import de.tragwerk.law.sgb12.Person.Rolle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Worked examples of the rules on housing (2.5 to 2.9, 2.12) and moves.
class RegelbeispieleWohnenTest {
    @Test
    void r25_die_warmmiete_teilt_sich_nach_koepfen() {
        assertThat(anspruch(4, MAERZ, Wohnung.of(3, euro("650.00"), euro("100.00")), alt("a").fertig()))
                .isEqualTo(euro("813.00").plus(euro("0.01")));
    }

    @Test
    void r26_die_karenzzeit_verlaengert_sich_um_monate_ohne_leistung() {
        TreeSet<YearMonth> monate = new TreeSet<>();
        for (int m = 1; m <= 6; m++) {
            monate.add(YearMonth.of(2025, m));
        }
        for (int m = 9; m <= 12; m++) {
            monate.add(YearMonth.of(2025, m));
        }
        Kostensenkung stand = Kostensenkung.aus(monate, YearMonth.of(2026, 1));
        assertThat(stand.beginn()).isEqualTo(YearMonth.of(2025, 1));
        assertThat(stand.pausen()).isEqualTo(2);
        assertThat(stand.karenzVerbraucht(YearMonth.of(2026, 2))).isEqualTo(11);
        assertThat(stand.karenzVerbraucht(YearMonth.of(2026, 3))).isEqualTo(12);
        TreeSet<YearMonth> frueher = new TreeSet<>(List.of(YearMonth.of(2021, 5), YearMonth.of(2022, 6)));
        assertThat(Kostensenkung.aus(frueher, YearMonth.of(2026, 1)).beginn()).isEqualTo(YearMonth.of(2026, 1));
        Kostensenkung mitSgb2 =
                new Kostensenkung(YearMonth.of(2026, 1), 0, 10, YearMonth.of(2026, 3), null, false, false);
        Wohnung zuTeuer = Wohnung.of(1, euro("720.00"), Money.ZERO).mitGrenze(euro("450.00"), mitSgb2);
        // Two months of the waiting year are left, then six months to lower, then the adequate cost.
        assertThat(anspruch(4, YearMonth.of(2026, 8), zuTeuer, alt("a").fertig()))
                .isEqualTo(euro("1283.00"));
        assertThat(anspruch(4, YearMonth.of(2026, 9), zuTeuer, alt("a").fertig()))
                .isEqualTo(euro("1013.00"));
    }

    @Test
    void r26_der_deckel_ab_juli_2026_kennt_ausnahmen() {
        YearMonth juli = YearMonth.of(2026, 7);
        Kostensenkung karenz = Kostensenkung.ab(YearMonth.of(2026, 1));
        Wohnung wohnung = Wohnung.of(1, euro("720.00"), Money.ZERO).mitGrenze(euro("450.00"), karenz);
        assertThat(anspruch(4, juli, wohnung, alt("a").fertig())).isEqualTo(euro("1238.00"));
        Wohnung unvermeidbar = wohnung.mitGrenze(
                euro("450.00"), new Kostensenkung(YearMonth.of(2026, 1), 0, 0, null, null, false, true));
        assertThat(anspruch(4, juli, unvermeidbar, alt("a").fertig())).isEqualTo(euro("1283.00"));
        Wohnung verboten =
                new Wohnung(1, euro("720.00"), Money.ZERO, false, null, euro("450.00"), null, euro("600.00"), karenz);
        assertThat(anspruch(4, juli, verboten, alt("a").fertig())).isEqualTo(euro("1163.00"));
    }

    /// § 35 Abs. 3 Satz 2: no waiting year for heating, but six months from the request. 563.00 + 400.00 + 150.00
    /// = 1,113.00, afterwards with 90.00 for heating 1,053.00.
    @Test
    void r27_auch_fuer_die_heizung_gibt_es_sechs_monate() {
        Kostensenkung karenz = Kostensenkung.ab(YearMonth.of(2026, 1));
        assertThat(heizung("2026-12", karenz)).as("niemand hat gefordert").isEqualTo(euro("1113.00"));
        Kostensenkung gefordert = karenz.mitAufforderung(YearMonth.of(2026, 2));
        assertThat(heizung("2026-07", gefordert)).isEqualTo(euro("1113.00"));
        assertThat(heizung("2026-08", gefordert)).isEqualTo(euro("1053.00"));
        Kostensenkung unmoeglich =
                new Kostensenkung(YearMonth.of(2026, 1), 0, 0, YearMonth.of(2026, 2), null, true, false);
        assertThat(heizung("2026-08", unmoeglich)).isEqualTo(euro("1113.00"));
    }

    private static Money heizung(String monat, Kostensenkung stand) {
        Wohnung wohnung = new Wohnung(1, euro("400.00"), euro("150.00"), false, null, null, euro("90.00"), null, stand);
        return anspruch(4, YearMonth.parse(monat), wohnung, alt("a").fertig());
    }

    @Test
    void r27_die_sechs_monate_laufen_ab_der_aufforderung() {
        Kostensenkung stand = Kostensenkung.ab(YearMonth.of(2025, 1)).mitAufforderung(YearMonth.of(2026, 1));
        Wohnung wohnung = Wohnung.of(1, euro("720.00"), Money.ZERO).mitGrenze(euro("450.00"), stand);
        assertThat(anspruch(4, YearMonth.of(2026, 6), wohnung, alt("a").fertig()))
                .isEqualTo(euro("1283.00"));
        assertThat(anspruch(4, YearMonth.of(2026, 7), wohnung, alt("a").fertig()))
                .isEqualTo(euro("1013.00"));
        // Told later, it takes longer.
        Wohnung spaeter = wohnung.mitGrenze(euro("450.00"), stand.mitAufforderung(YearMonth.of(2026, 4)));
        assertThat(anspruch(4, YearMonth.of(2026, 9), spaeter, alt("a").fertig()))
                .isEqualTo(euro("1283.00"));
        assertThat(anspruch(4, YearMonth.of(2026, 10), spaeter, alt("a").fertig()))
                .isEqualTo(euro("1013.00"));
        // Nobody has asked to lower it: the actual cost goes on.
        Wohnung ungefragt = wohnung.mitGrenze(euro("450.00"), Kostensenkung.ab(YearMonth.of(2024, 1)));
        assertThat(anspruch(4, YearMonth.of(2026, 10), ungefragt, alt("a").fertig()))
                .isEqualTo(euro("1283.00"));
        Kostensenkung tod = new Kostensenkung(
                YearMonth.of(2023, 1), 0, 0, YearMonth.of(2025, 1), YearMonth.of(2025, 7), false, false);
        Wohnung witwe = wohnung.mitGrenze(euro("450.00"), tod);
        assertThat(anspruch(4, YearMonth.of(2026, 7), witwe, alt("a").fertig())).isEqualTo(euro("1283.00"));
        assertThat(anspruch(4, YearMonth.of(2026, 8), witwe, alt("a").fertig())).isEqualTo(euro("1013.00"));
    }

    @Test
    void r28_bei_den_eltern_zaehlt_der_unterschied() {
        Person sohn = Person.neu("s", Rolle.ANTRAGSTELLEND, LocalDate.of(1995, 1, 1))
                .minderung(Person.Minderung.VOLL_AUF_DAUER)
                .wohnform(new Wohnform.BeiFamilie(euro("620.00"), euro("520.00"), euro("90.00"), false))
                .fertig();
        assertThat(anspruch(4, MAERZ, Wohnung.of(3, euro("620.00"), euro("90.00")), sohn))
                .isEqualTo(euro("563.00").plus(euro("114.52")));
        Person arm = Person.neu("s", Rolle.ANTRAGSTELLEND, LocalDate.of(1995, 1, 1))
                .minderung(Person.Minderung.VOLL_AUF_DAUER)
                .wohnform(new Wohnform.BeiFamilie(euro("620.00"), euro("520.00"), euro("90.00"), true))
                .fertig();
        assertThat(anspruch(4, MAERZ, Wohnung.of(3, euro("600.00"), euro("90.00")), arm))
                .isEqualTo(euro("793.00"));
    }

    @Test
    void r29_besondere_wohnform() {
        Money durchschnitt = euro("480.00");
        assertThat(wohnform("560.00", durchschnitt, false).betrag())
                .isEqualTo(euro("506.00").plus(durchschnitt));
        assertThat(wohnform("560.00", durchschnitt, true).betrag()).isEqualTo(euro("1066.00"));
        Lebensunterhalt.Anspruch teuer = wohnform("640.00", durchschnitt, true);
        assertThat(teuer.betrag()).isEqualTo(euro("1106.00"));
        assertThat(teuer.eingliederungshilfe()).isEqualTo(euro("40.00"));
    }

    private static Lebensunterhalt.Anspruch wohnform(String warm, Money durchschnitt, boolean zusatz) {
        Person p = alt("a").wohnform(new Wohnform.BesondereWohnform(euro(warm), durchschnitt, zusatz))
                .fertig();
        return Lebensunterhalt.berechne(new Haushalt(MAERZ, 4, List.of(p), ohneKosten(1)), Protokoll.OHNE)
                .ansprueche()
                .getFirst();
    }

    @Test
    void r212_einrichtung() {
        Person p = alt("a").wohnform(new Wohnform.Einrichtung(euro("480.00"), euro("25.00"), Money.ZERO))
                .fertig();
        assertThat(anspruch(4, MAERZ, ohneKosten(1), p))
                .isEqualTo(
                        euro("451.00").plus(euro("480.00")).plus(euro("152.01")).plus(euro("25.00")));
    }

    @Test
    void ein_umzug_mitten_im_monat_wird_nach_tagen_gerechnet() {
        Person p = alt("a").fertig();
        Haushalt vorher = new Haushalt(MAERZ, 4, List.of(p), Wohnung.of(1, euro("300.00"), Money.ZERO));
        Haushalt nachher = new Haushalt(MAERZ, 4, List.of(p), Wohnung.of(1, euro("450.00"), Money.ZERO));
        Timeline<Haushalt> linie = Timeline.of(Period.of(YearMonth.of(2026, 1), YearMonth.of(2026, 6)), vorher)
                .with(new Period(LocalDate.of(2026, 3, 16), LocalDate.of(2026, 6, 30)), nachher);
        List<Verlauf.Monat> monate =
                Verlauf.rechne(linie, Period.of(YearMonth.of(2026, 1), YearMonth.of(2026, 6)), Auslegung.STANDARD);
        assertThat(monate)
                .extracting(Verlauf.Monat::gesamt)
                .containsExactly(
                        euro("863.00"),
                        euro("863.00"),
                        euro("938.00"),
                        euro("1013.00"),
                        euro("1013.00"),
                        euro("1013.00"));
        assertThat(Verlauf.spannen(monate).slices()).hasSize(3);
    }

    /// § 30 Abs. 7 Satz 3: "Höhere Aufwendungen". Measured 8.00 alone: the share of 2.3 % of 563.00 = 12.95
    /// stays. Mother 12.95 and child of 8 1.2 % of 390.00 = 4.68: measured 30.00 are more than 17.63, divided
    /// like the shares: 30.00 × 12.95 ÷ 17.63 = 22.04.
    @Test
    void ein_zaehler_erhoeht_nur() {
        assertThat(anspruch(4, MAERZ, gemessen(1, "8.00"), alt("a").fertig())).isEqualTo(euro("575.95"));
        assertThat(anspruch(
                        4,
                        MAERZ,
                        gemessen(2, "30.00"),
                        alt("a").fertig(),
                        kind("k", "2018-01-10").fertig()))
                .isEqualTo(euro("585.04"));
    }

    private static Wohnung gemessen(int koepfe, String kosten) {
        return new Wohnung(koepfe, Money.ZERO, Money.ZERO, true, euro(kosten), null, null, null, Kostensenkung.KEINE);
    }
}

package de.tragwerk.law.sgb12;

import static de.tragwerk.law.sgb12.RegelbeispieleTest.MAERZ;
import static de.tragwerk.law.sgb12.RegelbeispieleTest.alt;
import static de.tragwerk.law.sgb12.RegelbeispieleTest.anspruch;
import static de.tragwerk.law.sgb12.RegelbeispieleTest.euro;
import static de.tragwerk.law.sgb12.RegelbeispieleTest.kind;
import static de.tragwerk.law.sgb12.RegelbeispieleTest.ohneKosten;
import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb12.Person.Rolle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/// Worked examples of the rules on income: when it counts, what comes off it, and whose it is (0.5, 2.10, 3.1 to 3.3).
class RegelbeispieleEinkommenTest {
    @Test
    void r05_eine_nachzahlung_wird_auf_sechs_monate_verteilt() {
        Zufluss.Art nachzahlung = Zufluss.Art.NACHZAHLUNG;
        SortedMap<YearMonth, Money> verteilt = Zufluss.verteile(euro("1500.00"), nachzahlung, MAERZ, euro("550.65"));
        assertThat(verteilt).hasSize(6).containsEntry(YearMonth.of(2026, 8), euro("250.00"));
        assertThat(euro("550.65").minus(Zufluss.im(MAERZ, List.of(verteilt)))).isEqualTo(euro("300.65"));
        assertThat(Zufluss.verteile(euro("100.00"), nachzahlung, MAERZ, euro("550.65")))
                .containsExactly(java.util.Map.entry(MAERZ, euro("100.00")));
        assertThat(Zufluss.verteile(euro("900.00"), nachzahlung, MAERZ, euro("500.00"), 3))
                .hasSize(3);
        // Other single income counts at once; until 2023 it was spread as well, from the next month if this was paid.
        YearMonth maerz2023 = YearMonth.of(2023, 3);
        assertThat(Zufluss.verteile(euro("1500.00"), Zufluss.Art.ANDERE, MAERZ, euro("550.65")))
                .containsExactly(java.util.Map.entry(MAERZ, euro("1500.00")));
        assertThat(Zufluss.verteile(euro("1500.00"), Zufluss.Art.ANDERE, maerz2023, euro("550.65")))
                .hasSize(6);
        assertThat(Zufluss.beginn(MAERZ, true)).isEqualTo(MAERZ);
        assertThat(Zufluss.beginn(maerz2023, true)).isEqualTo(YearMonth.of(2023, 4));
        // Cents that do not divide come first, and nothing is lost.
        SortedMap<YearMonth, Money> krumm = Zufluss.verteile(euro("1000.01"), nachzahlung, MAERZ, euro("1.00"));
        assertThat(krumm.values().stream().mapToLong(Money::cents).sum()).isEqualTo(100_001);
        assertThat(krumm.get(MAERZ)).isEqualTo(euro("166.67"));
    }

    @Test
    void r31_weitere_freibetraege() {
        Person pflege = alt("a").pflegeOderEingliederung(true)
                .einkommen(Einkommensart.EMPLOYMENT, euro("1200.00"))
                .fertig();
        // 40 % would be 480.00; the cap is 65 % of level 1.
        assertThat(Anrechnung.anzurechnen(pflege, 4, MAERZ))
                .isEqualTo(euro("1200.00").minus(euro("5.20")).minus(euro("365.95")));
        Person zwei = alt("a").einkommen(Einkommensart.EMPLOYMENT, euro("600.00"))
                .einkommen(Einkommensart.MINI_JOB, euro("600.00"))
                .fertig();
        assertThat(Anrechnung.anzurechnen(zwei, 4, MAERZ)).isEqualTo(euro("913.30"));
        Person kapital = alt("a").einkommen(
                        List.of(new Person.Einkommen(Einkommensart.CAPITAL, euro("20.00"), euro("10.00"))))
                .fertig();
        assertThat(Anrechnung.anzurechnen(kapital, 4, MAERZ)).isEqualTo(euro("4.00"));
        assertThat(Anrechnung.anzurechnen(kapital, 3, MAERZ)).isEqualTo(euro("20.00"));
        Person ehrenamt = alt("a").einkommen(
                        List.of(new Person.Einkommen(Einkommensart.HONORARY, euro("400.00"), euro("3000.00"))))
                .fertig();
        assertThat(Anrechnung.anzurechnen(ehrenamt, 4, MAERZ)).isEqualTo(euro("100.00"));
        Person schuelerin = kind("k", "2009-05-05")
                .einkommen(Einkommensart.YOUTH_JOB, euro("600.00"))
                .fertig();
        assertThat(Anrechnung.anzurechnen(schuelerin, 3, MAERZ)).isEqualTo(Money.ZERO);
        Person dienst = Person.neu("f", Rolle.ANTRAGSTELLEND, LocalDate.of(1990, 1, 1))
                .einkommen(Einkommensart.VOLUNTEER_SERVICE, euro("300.00"))
                .fertig();
        assertThat(Anrechnung.anzurechnen(dienst, 3, MAERZ)).isEqualTo(euro("50.00"));
        Person frei = alt("a").einkommen(Einkommensart.CARE_ALLOWANCE, euro("347.00"))
                .einkommen(Einkommensart.HOLIDAY_JOB, euro("500.00"))
                .fertig();
        assertThat(Anrechnung.anzurechnen(frei, 4, MAERZ)).isEqualTo(Money.ZERO);
        Person werkstatt2016 =
                alt("a").einkommen(Einkommensart.WORKSHOP_PAY, euro("150.50")).fertig();
        // Eighth of 404.00 is 50.50; a quarter of the 100.00 above.
        assertThat(Anrechnung.anzurechnen(werkstatt2016, 4, YearMonth.of(2016, 12)))
                .isEqualTo(euro("75.00"));
    }

    @Test
    void r31_absetzungen_gehoeren_zu_ihrer_einnahme() {
        Person p = alt("a").einkommen(Einkommensart.EMPLOYMENT, euro("100.00"))
                .einkommen(Einkommensart.PENSION_OLD_AGE, euro("500.00"))
                .absetzungen(List.of(
                        new Person.Absetzung(Absetzungsart.WERBUNGSKOSTEN, euro("130.00"), Einkommensart.EMPLOYMENT)))
                .fertig();
        assertThat(Anrechnung.anzurechnen(p, 4, MAERZ)).isEqualTo(euro("500.00"));
    }

    /// Work tools by flat rate stand beside travel: 300.00 − 60.00 − 5.20 − 90.00 = 144.80; proven ones above it take
    /// its place: 300.00 − 60.00 − 12.00 − 90.00 = 138.00. Self-employed have no flat rate: 300.00 − 90.00.
    @Test
    void r31_arbeitsmittel_neben_anderen_ausgaben() {
        Person fahrt = alt("a").einkommen(Einkommensart.EMPLOYMENT, euro("300.00"))
                .absetzung(Absetzungsart.WERBUNGSKOSTEN, euro("60.00"))
                .absetzung(Absetzungsart.ARBEITSMITTEL, euro("4.00"))
                .fertig();
        assertThat(Anrechnung.anzurechnen(fahrt, 4, MAERZ)).isEqualTo(euro("144.80"));
        Person teuer = alt("a").einkommen(Einkommensart.EMPLOYMENT, euro("300.00"))
                .absetzung(Absetzungsart.WERBUNGSKOSTEN, euro("60.00"))
                .absetzung(Absetzungsart.ARBEITSMITTEL, euro("12.00"))
                .fertig();
        assertThat(Anrechnung.anzurechnen(teuer, 4, MAERZ)).isEqualTo(euro("138.00"));
        Person selbstaendig = alt("a").einkommen(Einkommensart.SELF_EMPLOYMENT, euro("300.00"))
                .fertig();
        assertThat(Anrechnung.anzurechnen(selbstaendig, 4, MAERZ)).isEqualTo(euro("210.00"));
        // Proven tools come off the pay of a workshop, too: free are 70.38 and half of the other 129.62.
        Person werkstatt = alt("a").einkommen(Einkommensart.WORKSHOP_PAY, euro("200.00"))
                .absetzung(Absetzungsart.ARBEITSMITTEL, euro("12.00"))
                .fertig();
        assertThat(Anrechnung.anzurechnen(werkstatt, 4, MAERZ)).isEqualTo(euro("52.81"));
    }

    /// One limit for all small jobs of a person: of 400.00 and 303.00 together 603.00 are no income; of the other
    /// 100.00 the flat rate 5.20 and 30.00 stay free.
    @Test
    void r31_die_grenze_der_jugend_gilt_je_person() {
        Person p = Person.neu("a", Rolle.ANTRAGSTELLEND, LocalDate.of(2006, 1, 1))
                .minderung(Person.Minderung.VOLL_AUF_ZEIT)
                .einkommen(Einkommensart.YOUTH_JOB, euro("400.00"))
                .einkommen(Einkommensart.YOUTH_JOB, euro("303.00"))
                .fertig();
        assertThat(Anrechnung.anzurechnen(p, 3, MAERZ)).isEqualTo(euro("64.80"));
    }

    /// § 32 Abs. 1 Satz 3: of 300.00 pay 5.20 and 90.00 stay free, so 204.80 can carry the 220.00; 15.20 are need.
    /// The allowance of § 82a is not named there: of 150.00 pension all carries it, 70.00 are need.
    @Test
    void r210_freibetraege_tragen_keine_beitraege() {
        Person lohn = alt("a").einkommen(Einkommensart.EMPLOYMENT, euro("300.00"))
                .absetzung(Absetzungsart.KRANKEN_PFLEGE, euro("220.00"))
                .fertig();
        assertThat(anspruch(4, MAERZ, ohneKosten(1), lohn)).isEqualTo(euro("578.20"));
        Person rente = alt("a").einkommen(Einkommensart.PENSION_OLD_AGE, euro("150.00"))
                .grundrentenMonate(400)
                .absetzung(Absetzungsart.KRANKEN_PFLEGE, euro("220.00"))
                .fertig();
        assertThat(anspruch(4, MAERZ, ohneKosten(1), rente)).isEqualTo(euro("633.00"));
    }

    @Test
    void r32_kindergeld_das_das_kind_nicht_braucht_gehoert_der_mutter() {
        Person mutter = Person.neu("m", Rolle.ANTRAGSTELLEND, LocalDate.of(1990, 1, 1))
                .minderung(Person.Minderung.VOLL_AUF_ZEIT)
                .fertig();
        Person kind = kind("k", "2022-01-10")
                .einkommen(Einkommensart.MAINTENANCE_CHILD, euro("300.00"))
                .einkommen(Einkommensart.CHILD_BENEFIT, euro("259.00"))
                .fertig();
        // Need of the child 357.00, so 202.00 of its child benefit are left.
        assertThat(anspruch(3, MAERZ, ohneKosten(2), mutter, kind)).isEqualTo(euro("361.00"));
    }

    @Test
    void r33_wer_ein_kleines_kind_betreut_braucht_die_eltern_nicht() {
        Person mutter = Person.neu("m", Rolle.ANTRAGSTELLEND, LocalDate.of(1980, 1, 1))
                .minderung(Person.Minderung.VOLL_AUF_ZEIT)
                .einkommen(Einkommensart.SICK_PAY, euro("800.00"))
                .fertig();
        Person schwanger =
                kind("k", "2010-01-10").entbindung(LocalDate.of(2026, 9, 30)).fertig();
        Person sonst = kind("k", "2010-01-10").fertig();
        Haushalt ohne = new Haushalt(MAERZ, 3, List.of(mutter, schwanger), ohneKosten(2));
        Haushalt mit = new Haushalt(MAERZ, 3, List.of(mutter, sonst), ohneKosten(2));
        assertThat(Lebensunterhalt.berechne(ohne, Protokoll.OHNE)
                        .ansprueche()
                        .get(1)
                        .betrag())
                .isEqualTo(euro("471.00").plus(euro("80.07")).plus(euro("25.00")));
        assertThat(Lebensunterhalt.berechne(mit, Protokoll.OHNE)
                        .ansprueche()
                        .get(1)
                        .betrag())
                .isEqualTo(euro("471.00").minus(euro("237.00")).plus(euro("25.00")));
    }

    @Test
    void r33_vermutung_bei_erwachsenen_im_haushalt() {
        Person ich = Person.neu("a", Rolle.ANTRAGSTELLEND, LocalDate.of(1980, 1, 1))
                .minderung(Person.Minderung.VOLL_AUF_ZEIT)
                .fertig();
        Person bruder = Person.neu("b", Rolle.ANDERE, LocalDate.of(1985, 1, 1))
                .einkommen(Einkommensart.OTHER, euro("1626.00"))
                .fertig();
        // 1,626.00 − 2 × 563.00 − 300.00 = 200.00, half of it.
        Wohnung wohnung = Wohnung.of(2, euro("600.00"), Money.ZERO);
        assertThat(anspruch(3, MAERZ, wohnung, ich, bruder)).isEqualTo(euro("763.00"));
        Person widerlegt = Person.neu("b", Rolle.ANDERE, LocalDate.of(1985, 1, 1))
                .einkommen(Einkommensart.OTHER, euro("1626.00"))
                .unterstuetztNicht(true)
                .fertig();
        assertThat(anspruch(3, MAERZ, wohnung, ich, widerlegt)).isEqualTo(euro("863.00"));
    }

    @Test
    void werbungskosten_und_sachbezuege() {
        assertThat(Werbungskosten.fahrt(Werbungskosten.Fahrzeug.PKW, 12, MAERZ)).isEqualTo(euro("62.40"));
        assertThat(Werbungskosten.fahrt(Werbungskosten.Fahrzeug.MOPED, 90, MAERZ))
                .isEqualTo(euro("52.00"));
        assertThat(Werbungskosten.arbeitsmittel(euro("3.00"), MAERZ)).isEqualTo(euro("5.20"));
        assertThat(Werbungskosten.doppelterHaushalt(euro("200.00"), MAERZ)).isEqualTo(euro("130.00"));
        assertThat(Sachbezug.anTagen(Sachbezug.Art.MITTAG, 18, MAERZ)).isEqualTo(euro("82.26"));
        assertThat(Sachbezug.imMonat(Sachbezug.Art.UNTERKUNFT, MAERZ)).isEqualTo(euro("285.00"));
    }
}

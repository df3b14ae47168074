package de.tragwerk.law.sgb2;

import static de.tragwerk.law.sgb2.Fall.antragstellend;
import static de.tragwerk.law.sgb2.Fall.erste;
import static de.tragwerk.law.sgb2.Fall.eur;
import static de.tragwerk.law.sgb2.Fall.haushalt;
import static de.tragwerk.law.sgb2.Fall.kind;
import static de.tragwerk.law.sgb2.Fall.kindergeld;
import static de.tragwerk.law.sgb2.Fall.lohn;
import static de.tragwerk.law.sgb2.Fall.monat;
import static de.tragwerk.law.sgb2.Fall.partner;
import static de.tragwerk.law.sgb2.Fall.rechne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.parameter.ParameterTafel;
import de.tragwerk.law.sgb2.Ergebnis.Grund;
import de.tragwerk.law.sgb2.Person.Einkommen;
import de.tragwerk.law.sgb2.Person.Merkmal;
import de.tragwerk.law.sgb2.Person.Pflichtverletzung;
import de.tragwerk.law.sgb2.Person.Pflichtverletzung.Art;
import de.tragwerk.law.sgb2.Person.Rolle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Worked examples; the numbers in the names are those of the rule list they come from.
class LebensunterhaltTest {
    static final Person ANNA = antragstellend("1990-05-05");

    @Test
    void r01_rundung_je_schritt() {
        // 17 % of 563 and of 506
        Person schwanger = mitEntbindung(ANNA, "2026-05-10");
        assertThat(erste(haushalt("2026-03", "0", "0", schwanger)).mehrbedarf()).isEqualTo(eur("95.71"));
        assertThat(erste(haushalt("2026-03", "0", "0", schwanger, partner("1988-01-01")))
                        .mehrbedarf())
                .isEqualTo(eur("86.02"));
    }

    @ParameterizedTest
    @CsvSource({"2026-04,11,375.33", "2026-05,11,394.10", "2026-02,11,337.80", "2026-04,16,281.50", "2026-01,1,563.00"})
    void r04_teile_eines_monats_in_dreissigsteln(String m, int ab, String betrag) {
        Haushalt h = haushalt(m, "0", "0", ANNA);
        assertThat(erste(h.mitTagen(ab, h.monat().lengthOfMonth())).betrag()).isEqualTo(eur(betrag));
    }

    @Test
    void r04_beide_teile_eines_monats_ergeben_den_ganzen() {
        // 14th birthday on 11 April: 10 days of 390, 20 days of 471
        Haushalt h = haushalt("2026-04", "0", "0", ANNA, kind("k", "2012-04-11"));
        assertThat(rechne(h).personen().get(1).regelbedarf()).isEqualTo(eur("444.00"));
        // in May the second part is the rest of thirty: 10 and 20 days as well
        Haushalt mai = haushalt("2026-05", "0", "0", ANNA, kind("k", "2012-05-11"));
        assertThat(rechne(mai).personen().get(1).regelbedarf()).isEqualTo(eur("444.00"));
    }

    @Test
    void r22_stufen_nach_alter_und_lage() {
        Haushalt h = haushalt(
                "2026-03",
                "0",
                "0",
                ANNA,
                partner("1988-01-01"),
                kind("k1", "2024-01-01"),
                kind("k2", "2016-01-01"),
                kind("k3", "2010-01-01"),
                kind("k4", "2006-01-01"),
                kind("k5", "2001-01-01"));
        assertThat(rechne(h).personen().stream().map(Ergebnis.Anspruch::stufe)).containsExactly(2, 2, 6, 5, 4, 3, 0);
        assertThat(rechne(h).personen().getLast().grund()).isEqualTo(Grund.NICHT_IN_DER_GEMEINSCHAFT);
    }

    @Test
    void partner_einer_minderjaehrigen_hat_stufe_1() {
        Haushalt h = haushalt("2026-03", "0", "0", antragstellend("2004-01-01"), partner("2009-01-01"));
        assertThat(rechne(h).personen().stream().map(Ergebnis.Anspruch::stufe)).containsExactly(1, 4);
    }

    @Test
    void ohne_zusicherung_ausgezogen_stufe_3_und_keine_unterkunft() {
        Haushalt h = haushalt("2026-03", "400", "50", antragstellend("2004-01-01", Merkmal.OHNE_ZUSICHERUNG));
        assertThat(erste(h).bedarf()).isEqualTo(eur("451.00"));
    }

    @Test
    void r23_alleinerziehend_das_hoehere() {
        Haushalt h = haushalt(
                "2026-03",
                "0",
                "0",
                antragstellend("1985-01-01", Merkmal.ALLEINERZIEHEND),
                kind("a1", "2023-01-01"),
                kind("a2", "2017-01-01"),
                kind("a3", "2014-01-01"),
                kind("a4", "2009-01-01"));
        assertThat(erste(h).mehrbedarf()).isEqualTo(eur("270.24"));
    }

    @Test
    void alleinerziehend_mit_einem_kind_unter_sieben() {
        Haushalt h = haushalt(
                "2026-03", "0", "0", antragstellend("1985-01-01", Merkmal.ALLEINERZIEHEND), kind("k", "2020-01-01"));
        assertThat(erste(h).mehrbedarf()).isEqualTo(eur("202.68"));
        // from the seventh birthday on 16 March: 15 days of 202.68, 15 of 67.56
        Haushalt sieben = haushalt(
                "2026-03", "0", "0", antragstellend("1985-01-01", Merkmal.ALLEINERZIEHEND), kind("k", "2019-03-16"));
        assertThat(erste(sieben).mehrbedarf()).isEqualTo(eur("135.12"));
    }

    @Test
    void r24_deckel_der_mehrbedarfe() {
        Person p = new Person(
                "a",
                Rolle.ANTRAGSTELLEND,
                LocalDate.parse("1990-05-05"),
                Set.of(Merkmal.TEILHABE, Merkmal.ALLEINERZIEHEND),
                LocalDate.parse("2026-05-01"),
                Money.ZERO,
                eur("40"),
                List.of(),
                Person.Abzuege.KEINE,
                0,
                Money.ZERO,
                null,
                List.of());
        Haushalt h = haushalt(
                "2026-03",
                "0",
                "0",
                p,
                kind("k1", "2009-01-01"),
                kind("k2", "2012-01-01"),
                kind("k3", "2013-01-01"),
                kind("k4", "2014-01-01"),
                kind("k5", "2015-01-01"));
        // 17 % + 60 % + 35 % = 630.56, at most 563.00; the special need stands outside the cap
        assertThat(erste(h).mehrbedarf()).isEqualTo(eur("603.00"));
    }

    @Test
    void r25_unterkunft_nach_koepfen_und_r02_der_cent_geht_an_die_aelteste() {
        Haushalt h = haushalt("2026-03", "750", "0", ANNA, partner("1988-01-01"), kind("k", "2020-01-01"));
        assertThat(rechne(h).personen()).allMatch(a -> a.unterkunft().equals(eur("250.00")));
        Haushalt vier = haushalt(
                "2026-03",
                "803.33",
                "0",
                ANNA,
                partner("1988-01-01"),
                kind("k", "2020-01-01"),
                kind("l", "2021-01-01"));
        assertThat(rechne(vier).personen().stream().map(Ergebnis.Anspruch::unterkunft))
                .containsExactly(eur("200.83"), eur("200.84"), eur("200.83"), eur("200.83"));
    }

    @Test
    void r214_warmwasser() {
        Wohnung w = new Wohnung(1, eur("0"), eur("0"), true, null, null, null, null, null, false);
        assertThat(erste(new Haushalt(monat("2026-03"), List.of(ANNA), w)).mehrbedarf())
                .isEqualTo(eur("12.95"));
    }

    @Test
    void r46_reihenfolge_der_deckung() {
        Haushalt h = haushalt("2026-03", "400", "0", ANNA.mitEinkommen(Einkommen.of(Einkommensart.RENTE, eur("630"))));
        Ergebnis e = rechne(h);
        assertThat(e.personen().getFirst().regelleistung()).isEqualTo(Money.ZERO);
        assertThat(e.kommunal()).isEqualTo(eur("363.00"));
        assertThat(e.betrag()).isEqualTo(eur("363.00"));
    }

    @Test
    void r15_vom_ausgeschlossenen_partner_zaehlt_nur_was_ueber_seinem_bedarf_liegt() {
        Person rentner = new Person(
                "b",
                Rolle.PARTNER,
                LocalDate.parse("1955-01-01"),
                Set.of(Merkmal.AUSGESCHLOSSEN),
                null,
                Money.ZERO,
                Money.ZERO,
                List.of(Einkommen.of(Einkommensart.RENTE, eur("930"))),
                Person.Abzuege.KEINE,
                0,
                Money.ZERO,
                eur("731"),
                List.of());
        Ergebnis e = rechne(haushalt("2026-03", "450", "0", ANNA, rentner));
        // 900 - 731 = 169 against 506 + 225
        assertThat(e.personen().getFirst().betrag()).isEqualTo(eur("562.00"));
        assertThat(e.personen().getLast().grund()).isEqualTo(Grund.AUSGESCHLOSSEN);
        assertThat(e.personen().getLast().betrag()).isEqualTo(Money.ZERO);
    }

    @Test
    void r47_minderungen() {
        Person p = ANNA.mitVerletzungen(new Pflichtverletzung(Art.PFLICHT, 1, monat("2026-07"), 0));
        for (String m : List.of("2026-07", "2026-08", "2026-09")) {
            assertThat(erste(haushalt(m, "400", "0", p)).minderung()).isEqualTo(eur("168.90"));
        }
        assertThat(erste(haushalt("2026-10", "400", "0", p)).minderung()).isEqualTo(Money.ZERO);
        assertThat(minderung("2026-06", Art.PFLICHT, 1, "2026-06")).isEqualTo(eur("56.30"));
        assertThat(minderung("2026-07", Art.PFLICHT, 1, "2026-06")).isEqualTo(Money.ZERO);
        assertThat(minderung("2026-02", Art.PFLICHT, 2, "2026-01")).isEqualTo(eur("112.60"));
        assertThat(minderung("2026-03", Art.PFLICHT, 5, "2026-01")).isEqualTo(eur("168.90"));
        assertThat(minderung("2026-01", Art.MELDUNG, 1, "2026-01")).isEqualTo(eur("56.30"));
        assertThat(minderung("2026-07", Art.MELDUNG, 1, "2026-07")).isEqualTo(Money.ZERO);
        assertThat(minderung("2026-07", Art.MELDUNG, 2, "2026-07")).isEqualTo(eur("168.90"));
        assertThat(minderung("2026-07", Art.MELDUNG, 3, "2026-07")).isEqualTo(eur("563.00"));
    }

    private static Money minderung(String m, Art art, int wievielte, String ab) {
        return erste(haushalt(m, "400", "0", ANNA.mitVerletzungen(new Pflichtverletzung(art, wievielte, monat(ab), 0))))
                .minderung();
    }

    @Test
    void r47_nie_aus_der_unterkunft_und_mindestens_ein_euro() {
        Person p = ANNA.mitVerletzungen(new Pflichtverletzung(Art.ARBEIT_VERWEIGERT, 1, monat("2026-07"), 3));
        assertThat(erste(haushalt("2026-08", "400", "0", p)).betrag()).isEqualTo(eur("400.00"));
        assertThat(erste(haushalt("2026-08", "0", "0", p)).betrag()).isEqualTo(eur("1.00"));
        // two months at most
        assertThat(erste(haushalt("2026-09", "0", "0", p)).betrag()).isEqualTo(eur("563.00"));
        Person mitLohn = p.mitEinkommen(Einkommen.of(Einkommensart.RENTE, eur("530")));
        assertThat(erste(haushalt("2026-08", "400", "0", mitLohn)).minderung()).isEqualTo(eur("63.00"));
    }

    @Test
    void minderung_vor_2023_wird_mit_namen_abgelehnt() {
        Person p = ANNA.mitVerletzungen(new Pflichtverletzung(Art.PFLICHT, 1, monat("2019-01"), 0));
        assertThatThrownBy(() -> erste(haushalt("2019-01", "400", "0", p)))
                .isInstanceOf(ParameterTafel.KeinParameter.class)
                .hasMessageContaining("minderung_monate_1");
    }

    @Test
    void r131_einmalzahlung_juli_2022() {
        Haushalt h = haushalt("2022-07", "400", "0", ANNA, kind("k", "2010-01-01"), kind("l", "2003-01-01"));
        assertThat(rechne(h).personen().stream().map(Ergebnis.Anspruch::einmalzahlung))
                .containsExactly(eur("200"), Money.ZERO, Money.ZERO);
        assertThat(rechne(h).personen().stream().map(Ergebnis.Anspruch::sofortzuschlag))
                .containsExactly(Money.ZERO, eur("20"), eur("20"));
        assertThat(rechne(haushalt("2022-06", "400", "0", ANNA, kind("k", "2010-01-01")))
                        .personen())
                .allMatch(a -> a.sofortzuschlag().isZero() && a.einmalzahlung().isZero());
    }

    @Test
    void schwangere_tochter_ohne_einkommen_der_eltern() {
        Person tochter = mitEntbindung(kind("k", "2008-01-01"), "2026-05-10");
        Ergebnis e = rechne(haushalt("2026-03", "600", "0", ANNA.mitEinkommen(lohn("2500", "1900")), tochter));
        assertThat(e.personen().getFirst().betrag()).isEqualTo(Money.ZERO);
        assertThat(e.personen().getLast().anteil()).isEqualTo(Money.ZERO);
        assertThat(e.personen().getLast().betrag())
                .isEqualTo(eur("451").plus(eur("76.67")).plus(eur("325")));
    }

    @Test
    void niemand_erwerbsfaehig_kein_sgb2() {
        Haushalt h = haushalt("2026-03", "400", "0", antragstellend("1990-05-05", Merkmal.NICHT_ERWERBSFAEHIG));
        assertThat(erste(h).grund()).isEqualTo(Grund.NIEMAND_ERWERBSFAEHIG);
        assertThat(rechne(h).betrag()).isEqualTo(Money.ZERO);
        Haushalt alt = haushalt("2026-03", "400", "0", antragstellend("1958-01-01"));
        assertThat(erste(alt).grund()).isEqualTo(Grund.AUSGESCHLOSSEN);
    }

    @Test
    void im_monat_der_altersgrenze_noch_sgb2() {
        // born 15 March 1960: 66 years and 4 months on 14 July 2026
        Person p = antragstellend("1960-03-15");
        assertThat(erste(haushalt("2026-07", "400", "0", p)).berechtigt()).isTrue();
        assertThat(erste(haushalt("2026-08", "400", "0", p)).berechtigt()).isFalse();
    }

    @Test
    void osten_und_volle_euro_vor_2011() {
        Haushalt west = haushalt("2005-03", "400.40", "0", antragstellend("1970-05-05"));
        assertThat(rechne(west).betrag()).isEqualTo(eur("745"));
        Haushalt ost = new Haushalt(west.monat(), 1, 31, true, west.personen(), west.wohnung(), null, false);
        assertThat(rechne(ost).betrag()).isEqualTo(eur("731"));
    }

    @Test
    void monate_ohne_werte_werden_mit_namen_abgelehnt() {
        assertThatThrownBy(() -> rechne(haushalt("2027-01", "400", "0", ANNA)))
                .isInstanceOf(ParameterTafel.KeinParameter.class)
                .hasMessageContaining("regelbedarf_1");
        assertThatThrownBy(() -> rechne(haushalt("2004-12", "400", "0", ANNA))).hasMessageContaining("regelbedarf_1");
        assertThat(Werte.letzterMonat()).isEqualTo(YearMonth.of(2026, 12));
        assertThat(Werte.ersterMonat()).isEqualTo(YearMonth.of(2005, 1));
    }

    @Test
    void unmoegliche_tatsachen_werden_abgelehnt() {
        assertThatThrownBy(() -> haushalt("2026-03", "-1", "0", ANNA)).hasMessageContaining("negativ");
        assertThatThrownBy(() -> haushalt("2026-03", "1", "0", antragstellend("2026-04-01")))
                .hasMessageContaining("geboren");
        assertThatThrownBy(() -> haushalt("2026-03", "1", "0", ANNA).mitTagen(3, 32))
                .hasMessageContaining("nicht im Monat");
        assertThatThrownBy(() -> haushalt("2026-03", "1", "0", ANNA, ANNA)).hasMessageContaining("Kennung");
    }

    @Test
    void mit_und_ohne_protokoll_dieselben_betraege() {
        Haushalt h = haushalt(
                "2026-03",
                "750",
                "80",
                ANNA.mitEinkommen(lohn("1500", "1190")),
                partner("1992-01-01"),
                kind("k", "2021-06-01", kindergeld("259")));
        Protokoll an = Protokoll.neu();
        assertThat(Lebensunterhalt.berechne(h, Protokoll.OHNE)).isEqualTo(Lebensunterhalt.berechne(h, an));
    }

    private static Person mitEntbindung(Person p, String tag) {
        return new Person(
                p.id(),
                p.rolle(),
                p.geboren(),
                p.merkmale(),
                LocalDate.parse(tag),
                Money.ZERO,
                Money.ZERO,
                p.einkommen(),
                p.abzuege(),
                0,
                p.vermoegen(),
                null,
                List.of());
    }
}

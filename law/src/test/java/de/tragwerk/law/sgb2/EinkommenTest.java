package de.tragwerk.law.sgb2;

import static de.tragwerk.law.sgb2.Fall.antragstellend;
import static de.tragwerk.law.sgb2.Fall.erste;
import static de.tragwerk.law.sgb2.Fall.eur;
import static de.tragwerk.law.sgb2.Fall.haushalt;
import static de.tragwerk.law.sgb2.Fall.kind;
import static de.tragwerk.law.sgb2.Fall.kindergeld;
import static de.tragwerk.law.sgb2.Fall.lohn;
import static de.tragwerk.law.sgb2.Fall.partner;
import static de.tragwerk.law.sgb2.Fall.rechne;
import static de.tragwerk.law.sgb2.LebensunterhaltTest.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb2.Ergebnis.Grund;
import de.tragwerk.law.sgb2.Person.Einkommen;
import de.tragwerk.law.sgb2.Person.Merkmal;
import org.junit.jupiter.api.Test;

/// Worked examples of the rules on income (4.2 to 4.5): allowances, costs, shares of need.
class EinkommenTest {
    @Test
    void r42_freibetraege_vor_und_seit_juli_2023() {
        Person p = ANNA.mitEinkommen(lohn("1500", "1190"));
        assertThat(erste(haushalt("2026-03", "1000", "0", p, kind("k", "2020-01-01")))
                        .einkommen())
                .isEqualTo(eur("812.00"));
        assertThat(erste(haushalt("2023-06", "1000", "0", p, kind("k", "2020-01-01")))
                        .einkommen())
                .isEqualTo(eur("860.00"));
        // without a child the last band ends at 1,200
        assertThat(erste(haushalt("2026-03", "1000", "0", p)).einkommen()).isEqualTo(eur("842.00"));
    }

    @Test
    void freibetraege_bis_2005_09_vom_netto_und_danach_bis_2011() {
        Person p = antragstellend("1970-05-05").mitEinkommen(lohn("1000", "800"));
        // October 2005: 100 + 20 % of 700 + 10 % of 200
        assertThat(erste(haushalt("2005-10", "1000", "0", p)).einkommen()).isEqualTo(eur("540.00"));
        // April 2011: 100 + 20 % of 900
        assertThat(erste(haushalt("2011-04", "1000", "0", p)).einkommen()).isEqualTo(eur("520.00"));
        // January 2005: 800 - 30; (60 + 150 + 15) x 770 / 1000 = 173.25
        assertThat(erste(haushalt("2005-01", "1000", "0", p)).einkommen()).isEqualTo(eur("596.75"));
    }

    @Test
    void nachgewiesene_kosten_statt_der_grundabsetzung_nur_ueber_400_euro() {
        Person.Abzuege a = new Person.Abzuege(eur("40"), eur("20"), eur("60"), Money.ZERO);
        // 30 + 40 + 20 + 60 = 150 instead of 100; 84 + 24
        assertThat(erste(haushalt(
                                "2026-03",
                                "500",
                                "0",
                                ANNA.mitEinkommen(lohn("600", "600")).mitAbzuegen(a)))
                        .einkommen())
                .isEqualTo(eur("342.00"));
        assertThat(erste(haushalt(
                                "2026-03",
                                "500",
                                "0",
                                ANNA.mitEinkommen(lohn("400", "400")).mitAbzuegen(a)))
                        .einkommen())
                .isEqualTo(eur("240.00"));
    }

    @Test
    void junge_menschen_in_ausbildung_behalten_den_minijob() {
        Person p = antragstellend("2004-01-01", Merkmal.AUSBILDUNG);
        // 603 free, of the rest of 800 gross 30 % of 520 to 800
        assertThat(erste(haushalt("2026-03", "500", "0", p.mitEinkommen(lohn("800", "700"))))
                        .einkommen())
                .isEqualTo(eur("13.00"));
        assertThat(erste(haushalt("2026-03", "500", "0", p.mitEinkommen(lohn("603", "603"))))
                        .einkommen())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void r43_pauschale_einmal_je_person_und_nicht_neben_der_grundabsetzung() {
        Einkommen rente = Einkommen.of(Einkommensart.RENTE, eur("300"));
        Einkommen geld = Einkommen.of(Einkommensart.ARBEITSLOSENGELD, eur("200"));
        assertThat(erste(haushalt("2026-03", "500", "0", ANNA.mitEinkommen(rente, geld)))
                        .einkommen())
                .isEqualTo(eur("470.00"));
        // pay of 200: 100 and 20 free; the pension counts in full
        assertThat(erste(haushalt("2026-03", "500", "0", ANNA.mitEinkommen(rente, lohn("200", "200"))))
                        .einkommen())
                .isEqualTo(eur("380.00"));
    }

    @Test
    void mutterschaftsgeld_zaehlt_seit_juli_2023_nicht() {
        Einkommen m = Einkommen.of(Einkommensart.MUTTERSCHAFTSGELD, eur("390"));
        assertThat(erste(haushalt("2023-06", "500", "0", ANNA.mitEinkommen(m))).einkommen())
                .isEqualTo(eur("360.00"));
        assertThat(erste(haushalt("2023-07", "500", "0", ANNA.mitEinkommen(m))).einkommen())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void r44_bedarfsanteile() {
        Haushalt h = haushalt(
                "2026-03",
                "750",
                "0",
                ANNA.mitEinkommen(lohn("1500", "1190")),
                partner("1992-01-01"),
                kind("k", "2021-06-01", kindergeld("259")));
        Ergebnis e = rechne(h);
        assertThat(e.personen().stream().map(Ergebnis.Anspruch::bedarf))
                .containsExactly(eur("756"), eur("756"), eur("607"));
        assertThat(e.personen().stream().map(Ergebnis.Anspruch::anteil))
                .containsExactly(eur("330.04"), eur("330.04"), eur("151.92"));
        assertThat(e.personen().stream().map(Ergebnis.Anspruch::betrag))
                .containsExactly(eur("425.96"), eur("425.96"), eur("221.08"));
        assertThat(e.personen().getLast().sofortzuschlag()).isEqualTo(eur("25"));
        assertThat(e.betrag()).isEqualTo(eur("1073.00"));
    }

    @Test
    void anteile_ohne_restausgleich_rundet_jeden_fuer_sich() {
        Haushalt h = haushalt(
                "2026-03",
                "300",
                "0",
                ANNA.mitEinkommen(Einkommen.of(Einkommensart.RENTE, eur("130.01"))),
                partner("1990-05-05"),
                kind("k", "2007-01-01"));
        Ergebnis einzeln = Lebensunterhalt.berechne(h, Werte.im(h.monat()), new Praxis(false, true), Protokoll.OHNE);
        assertThat(einzeln.personen().stream().map(Ergebnis.Anspruch::anteil))
                .containsExactly(eur("34.38"), eur("34.38"), eur("31.26"));
        assertThat(rechne(h).personen().stream().map(Ergebnis.Anspruch::anteil).reduce(Money.ZERO, Money::plus))
                .isEqualTo(eur("100.01"));
    }

    @Test
    void r45_kind_mit_genug_einkommen_scheidet_aus_und_das_uebrige_kindergeld_zaehlt_bei_den_eltern() {
        // need 390 + 250 = 640; 500 maintenance + 259 child benefit: 119 of it left over, minus 30
        Haushalt h = haushalt(
                "2026-03",
                "500",
                "0",
                ANNA,
                kind("k", "2016-01-01", kindergeld("259"), Einkommen.of(Einkommensart.UNTERHALT, eur("500"))));
        Ergebnis e = rechne(h);
        assertThat(e.personen().getLast().grund()).isEqualTo(Grund.EIGENES_EINKOMMEN);
        assertThat(e.personen().getFirst().einkommen()).isEqualTo(eur("89.00"));
        // only child benefit stands against the claim, so the supplement is due
        assertThat(e.personen().getLast().betrag()).isEqualTo(eur("25"));
    }
}

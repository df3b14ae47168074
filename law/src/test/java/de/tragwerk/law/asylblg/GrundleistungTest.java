package de.tragwerk.law.asylblg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Period;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.asylblg.Haushalt.Unterbringung;
import de.tragwerk.law.asylblg.Person.Einkommen;
import de.tragwerk.law.asylblg.Person.Einkommen.Art;
import de.tragwerk.law.asylblg.Person.Einschraenkung;
import de.tragwerk.law.asylblg.Person.Rolle;
import de.tragwerk.law.parameter.ParameterTafel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Worked examples; the numbers in the names are those of the rule list they come from.
class GrundleistungTest {
    private static final YearMonth MAERZ = YearMonth.of(2026, 3);
    private static final Person AMIRA = Person.of("a", Rolle.ANTRAGSTELLEND, LocalDate.of(1990, 5, 5));
    private static final Person BASIL = Person.of("b", Rolle.PARTNER, LocalDate.of(1988, 1, 1));

    private static Person kind(String id, String geboren) {
        return Person.of(id, Rolle.KIND, LocalDate.parse(geboren));
    }

    private static Ergebnis rechne(YearMonth m, Unterbringung wo, String wohnkosten, Person... personen) {
        return Grundleistung.berechne(new Haushalt(m, wo, List.of(personen), Money.euro(wohnkosten)), Protokoll.neu());
    }

    private static Ergebnis rechne(Person... personen) {
        return rechne(MAERZ, Unterbringung.WOHNUNG, "0", personen);
    }

    private static Einkommen lohn(String betrag) {
        return new Einkommen(Art.ERWERB, Money.euro(betrag), Money.ZERO);
    }

    private static Money eur(String betrag) {
        return Money.euro(betrag);
    }

    @Test
    void r71_paar_mit_zwei_kindern() {
        Ergebnis e = rechne(AMIRA, BASIL, kind("k", "2021-01-01"), kind("l", "2014-01-01"));
        assertThat(e.personen().stream().map(Ergebnis.Anspruch::bedarf))
                .containsExactly(eur("409"), eur("409"), eur("309"), eur("337"));
        // 1,464.00 and the supplement for two children
        assertThat(e.betrag()).isEqualTo(eur("1514.00"));
    }

    @Test
    void r72_freibetrag_vom_lohn() {
        assertThat(einkommen("400")).isEqualTo(eur("300.00"));
        assertThat(einkommen("1000")).isEqualTo(eur("795.50"));
    }

    private static Money einkommen(String lohn) {
        return rechne(AMIRA.mitEinkommen(lohn(lohn)), BASIL)
                .personen()
                .getFirst()
                .einkommen();
    }

    @Test
    void ehrenamt_ein_zwoelftel_der_pauschale_frei_und_arbeitsgelegenheit_ganz() {
        Person p = AMIRA.mitEinkommen(
                new Einkommen(Art.EHRENAMT, eur("300"), Money.ZERO),
                new Einkommen(Art.ARBEITSGELEGENHEIT, eur("64"), Money.ZERO),
                new Einkommen(Art.SONSTIGES, eur("50"), eur("10")));
        // 300 - 3,300 / 12 = 25, and 40
        assertThat(rechne(p).personen().getFirst().einkommen()).isEqualTo(eur("65.00"));
    }

    @Test
    void r72_mittel_der_familie_und_vermoegen_ueber_200_je_person() {
        Ergebnis e = rechne(AMIRA.mitEinkommen(lohn("1100")), BASIL, kind("k", "2021-01-01"));
        // 1,100 - 204.50 = 895.50; 486.50 over; by 409 : 309
        assertThat(e.personen().get(1).vonAnderen()).isEqualTo(eur("277.13"));
        assertThat(e.personen().get(2).vonAnderen()).isEqualTo(eur("209.37"));
        assertThat(e.betrag()).isEqualTo(eur("256.50"));
        Person reich = vermoegen("650");
        assertThat(rechne(reich, BASIL).vermoegen()).isEqualTo(eur("250"));
        assertThat(rechne(reich, BASIL).betrag()).isEqualTo(eur("568"));
    }

    private static Person vermoegen(String betrag) {
        return new Person(
                "a",
                Rolle.ANTRAGSTELLEND,
                LocalDate.of(1990, 5, 5),
                true,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                List.of(),
                eur(betrag),
                null);
    }

    @Test
    void ueberschuss_eines_kindes_bleibt_beim_kind_wenn_nicht_anders_gewaehlt() {
        Person k = kind("k", "2021-01-01").mitEinkommen(new Einkommen(Art.SONSTIGES, eur("400"), Money.ZERO));
        assertThat(rechne(AMIRA, k).personen().getFirst().betrag()).isEqualTo(eur("455"));
        Haushalt h = new Haushalt(MAERZ, Unterbringung.WOHNUNG, List.of(AMIRA, k), Money.ZERO);
        assertThat(Grundleistung.berechne(h, Werte.im(MAERZ), new Praxis(true, true), Protokoll.OHNE)
                        .betrag())
                .isEqualTo(eur("364"));
    }

    @Test
    void r73_einschraenkung_nimmt_den_persoenlichen_bedarf_und_gilt_nach_tagen() {
        Person p = eingeschraenkt("2026-03-16", "2026-09-15");
        // 15 days of 455, 15 of 200
        assertThat(rechne(p).betrag()).isEqualTo(eur("327.50"));
        assertThat(rechne(YearMonth.of(2026, 4), Unterbringung.WOHNUNG, "0", p).betrag())
                .isEqualTo(eur("200"));
        assertThatThrownBy(() -> rechne(eingeschraenkt("2026-03-16", "2026-09-16")))
                .hasMessageContaining("6 Monate");
    }

    private static Person eingeschraenkt(String ab, String bis) {
        return new Person(
                "a",
                Rolle.ANTRAGSTELLEND,
                LocalDate.of(1990, 5, 5),
                false,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                List.of(),
                Money.ZERO,
                new Einschraenkung(eur("200"), LocalDate.parse(ab), LocalDate.parse(bis)));
    }

    @Test
    void r74_teil_des_monats() {
        YearMonth juni = YearMonth.of(2026, 6);
        Haushalt h = new Haushalt(
                juni,
                new Period(juni.atDay(21), juni.atEndOfMonth()),
                Unterbringung.WOHNUNG,
                List.of(AMIRA),
                1,
                Money.ZERO,
                false);
        assertThat(Grundleistung.berechne(h, Protokoll.neu()).betrag()).isEqualTo(eur("151.67"));
    }

    @Test
    void r71_sachleistungen_mindern_das_geld() {
        Person p = new Person(
                "a",
                Rolle.ANTRAGSTELLEND,
                LocalDate.of(1990, 5, 5),
                false,
                eur("40"),
                eur("900"),
                eur("30"),
                List.of(),
                Money.ZERO,
                null);
        // 202 + 253 + 30 less 40 and all of the necessary need
        assertThat(rechne(MAERZ, Unterbringung.AUFNAHMEEINRICHTUNG, "0", p).betrag())
                .isEqualTo(eur("192"));
    }

    @Test
    void stufen_nach_unterbringung() {
        assertThat(stufe(Unterbringung.WOHNUNG, AMIRA)).isEqualTo(1);
        assertThat(stufe(Unterbringung.SAMMELUNTERKUNFT, AMIRA)).isEqualTo(1);
        assertThat(stufe(Unterbringung.EINRICHTUNG, AMIRA)).isEqualTo(3);
        assertThat(stufe(Unterbringung.WOHNUNG, AMIRA, BASIL)).isEqualTo(2);
        assertThat(stufe(Unterbringung.SAMMELUNTERKUNFT, AMIRA, BASIL)).isEqualTo(2);
        assertThat(rechne(AMIRA, kind("k", "2003-01-01")).personen().getLast().stufe())
                .isEqualTo(3);
        assertThat(rechne(AMIRA, kind("k", "2010-01-01")).personen().getLast().stufe())
                .isEqualTo(4);
        assertThat(stufe(Unterbringung.WOHNUNG, Person.of("a", Rolle.ANTRAGSTELLEND, LocalDate.of(2009, 1, 1))))
                .isEqualTo(1);
        Haushalt h = new Haushalt(MAERZ, Unterbringung.SAMMELUNTERKUNFT, List.of(AMIRA), Money.ZERO);
        assertThat(Grundleistung.berechne(h, Werte.im(MAERZ), new Praxis(false, false), Protokoll.OHNE)
                        .betrag())
                .isEqualTo(eur("409"));
    }

    private static int stufe(Unterbringung wo, Person... personen) {
        return rechne(MAERZ, wo, "0", personen).personen().getFirst().stufe();
    }

    @Test
    void wohnkosten_nach_koepfen_und_kind_ueber_25_ist_nicht_dabei() {
        Ergebnis e = rechne(MAERZ, Unterbringung.WOHNUNG, "600", AMIRA, kind("k", "2000-01-01"));
        assertThat(e.personen().getFirst().wohnen()).isEqualTo(eur("300"));
        assertThat(e.personen().getLast().betrag()).isEqualTo(Money.ZERO);
    }

    @Test
    void geburtstag_und_neue_saetze_im_monat_nach_tagen() {
        // 6th birthday on 11 March: 10 days of 309, 20 of 337
        assertThat(rechne(AMIRA, kind("k", "2020-03-11")).personen().getLast().bedarf())
                .isEqualTo(eur("327.67"));
        // 17 March 2016: 16 days of 364, 14 of 354
        assertThat(rechne(YearMonth.of(2016, 3), Unterbringung.WOHNUNG, "0", AMIRA)
                        .betrag())
                .isEqualTo(eur("359.33"));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-01,364",
        "2017-06,354",
        "2019-10,344",
        "2020-02,351",
        "2021-02,364",
        "2022-02,367",
        "2023-02,410",
        "2024-02,460",
        "2025-02,441",
        "2026-02,455"
    })
    void saetze_der_jahre_stufe_1(String monat, String betrag) {
        assertThat(rechne(YearMonth.parse(monat), Unterbringung.WOHNUNG, "0", AMIRA)
                        .betrag())
                .isEqualTo(eur(betrag));
    }

    @Test
    void sofortzuschlag_und_einmalzahlung() {
        Ergebnis juli = rechne(YearMonth.of(2022, 7), Unterbringung.WOHNUNG, "0", AMIRA, kind("k", "2003-01-01"));
        assertThat(juli.personen().getFirst().einmalzahlung()).isEqualTo(eur("200"));
        assertThat(juli.personen().getLast().sofortzuschlag()).isEqualTo(eur("20"));
        assertThat(juli.personen().getLast().einmalzahlung()).isEqualTo(Money.ZERO);
        assertThat(rechne(YearMonth.of(2022, 6), Unterbringung.WOHNUNG, "0", AMIRA, kind("k", "2010-01-01"))
                        .personen()
                        .getLast()
                        .sofortzuschlag())
                .isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-10,2026-03-10", // rule 1.4
        "2022-08-27,2025-08-27", // 18 months end on the day of the change: 36
        "2022-08-26,2024-02-26", // complete one day before: keeps § 2
        "2018-05-20,2019-08-20", // 15 months complete before August 2019
        "2018-06-01,2019-12-01", // 15 months in September 2019 are too late: 18
        "2010-01-01,2015-03-01" // had waited long enough when 15 months came
    })
    void r14_wartezeit(String einreise, String ab) {
        assertThat(Wartezeit.analogAb(LocalDate.parse(einreise))).isEqualTo(LocalDate.parse(ab));
    }

    @Test
    void r14_kinder_folgen_einem_elternteil() {
        assertThat(Wartezeit.kindAnalogAb(LocalDate.of(2026, 1, 1), LocalDate.of(2023, 3, 10)))
                .isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(Wartezeit.kindAnalogAb(LocalDate.of(2023, 3, 10), null)).isEqualTo(LocalDate.of(2026, 3, 10));
    }

    @Test
    void welche_leistung_an_welchem_tag() {
        assertThat(art("2026-03-09", false, false, null, null)).isEqualTo(Leistungsart.GRUNDLEISTUNG);
        assertThat(art("2026-03-10", false, false, null, null)).isEqualTo(Leistungsart.ANALOG);
        assertThat(art("2026-03-10", true, false, null, null)).isEqualTo(Leistungsart.GRUNDLEISTUNG);
        assertThat(art("2026-03-10", false, true, null, null)).isEqualTo(Leistungsart.EINGESCHRAENKT);
        assertThat(art("2026-03-10", false, false, "2026-03-01", null)).isEqualTo(Leistungsart.UEBERBRUECKUNG);
        assertThat(art("2026-03-15", false, false, "2026-03-01", null)).isEqualTo(Leistungsart.KEINE);
        assertThat(art("2026-03-14", false, false, "2026-03-01", null)).isEqualTo(Leistungsart.UEBERBRUECKUNG);
        assertThat(art("2026-03-10", false, false, "2026-03-01", "2025-01-14")).isEqualTo(Leistungsart.KEINE);
        assertThat(art("2026-03-10", false, false, "2026-03-01", "2024-01-14")).isEqualTo(Leistungsart.UEBERBRUECKUNG);
    }

    private static Leistungsart art(
            String tag, boolean missbrauch, boolean einschraenkung, @Nullable String seit, @Nullable String zuletzt) {
        return Leistungsart.am(
                LocalDate.parse(tag),
                new Leistungsart.Aufenthalt(
                        LocalDate.of(2023, 3, 10),
                        null,
                        missbrauch,
                        einschraenkung,
                        seit == null ? null : LocalDate.parse(seit),
                        zuletzt == null ? null : LocalDate.parse(zuletzt)));
    }

    @Test
    void hilfe_bei_krankheit() {
        LocalDate juni = LocalDate.of(2026, 6, 12);
        assertThat(Gesundheitshilfe.am(juni, Leistungsart.GRUNDLEISTUNG, 17, false))
                .isEqualTo(Gesundheitshilfe.WIE_SGB12_KIND);
        assertThat(Gesundheitshilfe.am(juni.minusDays(1), Leistungsart.GRUNDLEISTUNG, 17, false))
                .isEqualTo(Gesundheitshilfe.AKUT);
        assertThat(Gesundheitshilfe.am(juni, Leistungsart.GRUNDLEISTUNG, 30, true))
                .isEqualTo(Gesundheitshilfe.SCHWANGERSCHAFT);
        assertThat(Gesundheitshilfe.am(juni, Leistungsart.ANALOG, 30, false))
                .isEqualTo(Gesundheitshilfe.WIE_VERSICHERTE);
    }

    @Test
    void monate_ohne_werte_werden_mit_namen_abgelehnt() {
        assertThatThrownBy(() -> rechne(YearMonth.of(2027, 1), Unterbringung.WOHNUNG, "0", AMIRA))
                .isInstanceOf(ParameterTafel.KeinParameter.class)
                .hasMessageContaining("persoenlich_1");
        assertThatThrownBy(() -> rechne(YearMonth.of(2015, 12), Unterbringung.WOHNUNG, "0", AMIRA))
                .hasMessageContaining("persoenlich_1");
        assertThatThrownBy(() -> rechne(MAERZ, Unterbringung.WOHNUNG, "-1", AMIRA))
                .hasMessageContaining("negativ");
    }
}

package de.tragwerk.law.sgb12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Worked examples; the numbers in the names are those of the rule list they come from.
class LebensunterhaltTest {
    private static final YearMonth MAERZ = YearMonth.of(2026, 3);

    private static Money euro(String text) {
        return Money.euro(text);
    }

    private static Person person(
            Person.Rolle rolle, String geboren, List<Person.Einkommen> einkommen, List<Person.Absetzung> ab) {
        return Person.neu(geboren, rolle, LocalDate.parse(geboren))
                .einkommen(einkommen)
                .absetzungen(ab)
                .fertig();
    }

    private static Person.Einkommen ein(Einkommensart art, String betrag) {
        return new Person.Einkommen(art, euro(betrag));
    }

    private static Person.Absetzung ab(Absetzungsart art, String betrag) {
        return new Person.Absetzung(art, euro(betrag));
    }

    private static Wohnung wohnung(int koepfe, String kalt, String heizung) {
        return Wohnung.of(koepfe, euro(kalt), euro(heizung));
    }

    private static Lebensunterhalt.Ergebnis rechne(int kapitel, YearMonth monat, Wohnung wohnung, Person... personen) {
        return Lebensunterhalt.berechne(
                new Haushalt(monat, kapitel, List.of(personen), wohnung, false, false), Protokoll.neu());
    }

    private static Money anrechenbar(Person p) {
        return Anrechnung.anzurechnen(p, 4, MAERZ);
    }

    @Test
    void r36_rentner_mit_merkzeichen_g() {
        Person karl = Person.neu("1956-01-20", Person.Rolle.ANTRAGSTELLEND, LocalDate.parse("1956-01-20"))
                .merkzeichenG(true)
                .einkommen(List.of(ein(Einkommensart.PENSION_OLD_AGE, "640.00")))
                .absetzungen(List.of(ab(Absetzungsart.KRANKEN_PFLEGE, "77.44"), ab(Absetzungsart.HAFTPFLICHT, "4.50")))
                .fertig();
        Protokoll protokoll = Protokoll.neu();
        Lebensunterhalt.Ergebnis ergebnis = Lebensunterhalt.berechne(
                new Haushalt(MAERZ, 4, List.of(karl), wohnung(1, "380.00", "70.00"), false, false), protokoll);
        assertThat(ergebnis.gesamt()).isEqualTo(euro("550.65"));
        assertThat(protokoll.eintraege())
                .extracting(e -> e.schritt().code() + " " + e.ergebnis())
                .containsExactly(
                        "B-REGEL-1 563.00",
                        "B-G 95.71",
                        "B-UNTERKUNFT 380.00",
                        "B-HEIZUNG 70.00",
                        "S-BEDARF 1108.71",
                        "E-PENSION_OLD_AGE 640.00",
                        "A-KRANKEN_PFLEGE -77.44",
                        "A-HAFTPFLICHT -4.50",
                        "S-EINKOMMEN 558.06",
                        "R-UNGEDECKT 550.65",
                        "S-ANSPRUCH 550.65");
    }

    @Test
    void zehn_euro_mehr_miete_sind_zehn_euro_mehr_leistung() {
        Person karl = person(Person.Rolle.ANTRAGSTELLEND, "1956-01-20", List.of(), List.of());
        assertThat(rechne(4, MAERZ, wohnung(1, "390.00", "70.00"), karl)
                        .gesamt()
                        .minus(rechne(4, MAERZ, wohnung(1, "380.00", "70.00"), karl)
                                .gesamt()))
                .isEqualTo(euro("10.00"));
    }

    @Test
    void alleinerziehende_mit_kind_im_dritten_kapitel() {
        Person mirela = Person.neu("1979-03-14", Person.Rolle.ANTRAGSTELLEND, LocalDate.parse("1979-03-14"))
                .minderung(Person.Minderung.VOLL_AUF_ZEIT)
                .alleinerziehend(true)
                .einkommen(List.of(ein(Einkommensart.PENSION_INCAPACITY, "612.40")))
                .absetzungen(List.of(ab(Absetzungsart.HAFTPFLICHT, "4.50")))
                .fertig();
        Person lina = person(
                Person.Rolle.KIND,
                "2018-05-22",
                List.of(ein(Einkommensart.CHILD_BENEFIT, "259.00"), ein(Einkommensart.UVG, "299.00")),
                List.of());
        Wohnung alt = Wohnung.of(2, euro("520.00"), euro("80.00")).mitWarmwasser();
        Wohnung neu = Wohnung.of(2, euro("544.00"), euro("80.00")).mitWarmwasser();
        assertThat(rechne(3, YearMonth.of(2026, 9), alt, mirela, lina).ansprueche())
                .extracting(Lebensunterhalt.Anspruch::betrag)
                .containsExactly(euro("335.61"), euro("161.68"));
        assertThat(rechne(3, YearMonth.of(2026, 10), neu, mirela, lina).gesamt())
                .isEqualTo(euro("521.29"));
    }

    @Test
    void r31_freibetraege() {
        assertThat(anrechenbar(person(
                        Person.Rolle.ANTRAGSTELLEND,
                        "1980-01-01",
                        List.of(ein(Einkommensart.EMPLOYMENT, "300.00")),
                        List.of())))
                .isEqualTo(euro("204.80"));
        assertThat(anrechenbar(person(
                        Person.Rolle.ANTRAGSTELLEND,
                        "1980-01-01",
                        List.of(ein(Einkommensart.EMPLOYMENT, "1200.00")),
                        List.of())))
                .isEqualTo(euro("913.30"));
        assertThat(anrechenbar(person(
                        Person.Rolle.ANTRAGSTELLEND,
                        "1980-01-01",
                        List.of(ein(Einkommensart.WORKSHOP_PAY, "220.00")),
                        List.of())))
                .isEqualTo(euro("74.81"));
        assertThat(anrechenbar(person(
                        Person.Rolle.ANTRAGSTELLEND,
                        "1950-01-01",
                        List.of(ein(Einkommensart.COMPANY_PENSION, "180.00")),
                        List.of())))
                .isEqualTo(euro("56.00"));
        assertThat(anrechenbar(rentner("880.00", 408))).isEqualTo(euro("598.50"));
        assertThat(anrechenbar(rentner("600.00", 396))).isEqualTo(euro("350.00"));
        assertThat(anrechenbar(rentner("600.00", 395))).isEqualTo(euro("600.00"));
    }

    private static Person rentner(String rente, long monate) {
        return Person.neu("1950-01-01", Person.Rolle.ANTRAGSTELLEND, LocalDate.parse("1950-01-01"))
                .grundrentenMonate(monate)
                .einkommen(List.of(ein(Einkommensart.PENSION_OLD_AGE, rente)))
                .fertig();
    }

    @Test
    void r210_beitraege_die_das_einkommen_nicht_traegt_sind_bedarf() {
        Person p = person(
                Person.Rolle.ANTRAGSTELLEND,
                "1950-01-01",
                List.of(ein(Einkommensart.PENSION_OLD_AGE, "150.00")),
                List.of(ab(Absetzungsart.KRANKEN_PFLEGE, "220.00")));
        assertThat(rechne(4, MAERZ, wohnung(1, "0", "0"), p).gesamt()).isEqualTo(euro("633.00"));
    }

    @Test
    void r34_ueberschuss_des_partners() {
        Person a = person(
                Person.Rolle.ANTRAGSTELLEND,
                "1950-01-01",
                List.of(ein(Einkommensart.PENSION_OLD_AGE, "320.00")),
                List.of());
        Person b = person(Person.Rolle.PARTNER, "1980-01-01", List.of(ein(Einkommensart.OTHER, "900.00")), List.of());
        Person b4 = person(
                Person.Rolle.PARTNER, "1951-01-01", List.of(ein(Einkommensart.PENSION_OLD_AGE, "600.00")), List.of());
        assertThat(rechne(4, MAERZ, wohnung(2, "400.00", "50.00"), a, b).ansprueche())
                .extracting(Lebensunterhalt.Anspruch::betrag)
                .containsExactly(euro("242.00"), Money.ZERO);
        assertThat(rechne(4, MAERZ, wohnung(2, "400.00", "50.00"), a, b4).ansprueche())
                .extracting(Lebensunterhalt.Anspruch::betrag)
                .containsExactly(euro("411.00"), euro("131.00"));
    }

    @Test
    void r35_ueberschuss_der_mutter_geht_an_das_kind() {
        Person mutter = Person.neu("1990-01-01", Person.Rolle.ANTRAGSTELLEND, LocalDate.parse("1990-01-01"))
                .minderung(Person.Minderung.VOLL_AUF_ZEIT)
                .alleinerziehend(true)
                .einkommen(List.of(ein(Einkommensart.SICK_PAY, "1000.00")))
                .fertig();
        Person kind = person(
                Person.Rolle.KIND,
                "2017-10-05",
                List.of(ein(Einkommensart.CHILD_BENEFIT, "259.00"), ein(Einkommensart.UVG, "299.00")),
                List.of());
        Lebensunterhalt.Ergebnis e = rechne(3, MAERZ, wohnung(2, "500.00", "100.00"), mutter, kind);
        assertThat(e.ansprueche())
                .extracting(Lebensunterhalt.Anspruch::betrag)
                .containsExactly(Money.ZERO, euro("87.56"));
    }

    @Test
    void r26_und_r27_karenzzeit_und_senkung() {
        Person p = person(Person.Rolle.ANTRAGSTELLEND, "1950-01-01", List.of(), List.of());
        Wohnung karenz = Wohnung.of(1, euro("720.00"), Money.ZERO)
                .mitGrenze(euro("450.00"), Kostensenkung.ab(YearMonth.of(2026, 1)));
        assertThat(rechne(4, YearMonth.of(2026, 5), karenz, p).gesamt()).isEqualTo(euro("1283.00"));
        assertThat(rechne(4, YearMonth.of(2026, 7), karenz, p).gesamt()).isEqualTo(euro("1238.00"));
        Wohnung danach = Wohnung.of(1, euro("720.00"), Money.ZERO)
                .mitGrenze(
                        euro("450.00"), Kostensenkung.ab(YearMonth.of(2025, 1)).mitAufforderung(YearMonth.of(2026, 1)));
        assertThat(rechne(4, YearMonth.of(2026, 6), danach, p).gesamt()).isEqualTo(euro("1283.00"));
        assertThat(rechne(4, YearMonth.of(2026, 7), danach, p).gesamt()).isEqualTo(euro("1013.00"));
    }

    @Test
    void r51_vermoegen_ueber_dem_freibetrag() {
        Person p = Person.neu("1950-01-01", Person.Rolle.ANTRAGSTELLEND, LocalDate.parse("1950-01-01"))
                .vermoegen(euro("10000.01"))
                .fertig();
        Lebensunterhalt.Ergebnis e = rechne(4, MAERZ, wohnung(1, "0", "0"), p);
        assertThat(e.gesamt()).isEqualTo(euro("562.99"));
        assertThat(e.vermoegenEingesetzt()).isTrue();
        assertThat(Lebensunterhalt.berechne(
                                new Haushalt(MAERZ.plusMonths(1), 4, List.of(p), wohnung(1, "0", "0"), true, false),
                                Protokoll.OHNE)
                        .gesamt())
                .isEqualTo(euro("563.00"));
    }

    @Test
    void r24_mehrbedarfe_enden_an_der_eigenen_stufe_und_r02_teile_ergeben_das_ganze() {
        Person p = Person.neu("1990-01-01", Person.Rolle.ANTRAGSTELLEND, LocalDate.parse("1990-01-01"))
                .minderung(Person.Minderung.VOLL_AUF_DAUER)
                .merkzeichenG(true)
                .alleinerziehend(true)
                .ernaehrung(euro("400.00"))
                .fertig();
        Person k = person(Person.Rolle.KIND, "2021-01-01", List.of(), List.of());
        assertThat(rechne(3, MAERZ, wohnung(2, "0", "0"), p, k)
                        .ansprueche()
                        .getFirst()
                        .betrag())
                .isEqualTo(euro("1126.00"));
        assertThat(euro("803.33").split(List.of(1L, 1L, 1L, 1L)))
                .containsExactly(euro("200.84"), euro("200.83"), euro("200.83"), euro("200.83"));
    }

    @Test
    void r03_ohne_regelbedarf_keine_rechnung_und_r22_altersgrenze() {
        Person p = person(Person.Rolle.ANTRAGSTELLEND, "1950-01-01", List.of(), List.of());
        assertThatThrownBy(() -> rechne(4, YearMonth.of(2027, 1), wohnung(1, "0", "0"), p))
                .hasMessageContaining("2027-01-01");
        assertThat(Altersgrenze.erreicht(LocalDate.parse("1959-12-15"), YearMonth.of(2026, 2)))
                .isTrue();
        assertThat(Altersgrenze.erreicht(LocalDate.parse("1959-12-15"), YearMonth.of(2026, 1)))
                .isFalse();
        assertThat(Altersgrenze.erreicht(LocalDate.parse("1964-01-01"), YearMonth.of(2030, 12)))
                .isTrue();
        assertThat(Werte.letzterMonat()).isEqualTo(YearMonth.of(2026, 12));
    }

    @Test
    void jeder_wert_hat_eine_quelle_und_die_reihen_haben_keine_luecken() {
        for (String name : Werte.tafel().namen()) {
            var reihe = Werte.tafel().reihe(name);
            for (int i = 0; i < reihe.size(); i++) {
                assertThat(reihe.get(i).quelle()).as(name).isNotBlank();
                if (i > 0) {
                    assertThat(reihe.get(i).ab())
                            .as(name)
                            .isEqualTo(reihe.get(i - 1).bis().plusDays(1));
                }
            }
        }
    }
}

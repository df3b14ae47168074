package de.tragwerk.law.sgb12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Period;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb12.Person.Rolle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Worked examples of chapters 3 and 4 beyond [LebensunterhaltTest], here those on months and needs; the numbers
/// are those of the rule list.
class RegelbeispieleTest {
    static final YearMonth MAERZ = YearMonth.of(2026, 3);

    static Money euro(String text) {
        return Money.euro(text);
    }

    static Person.Neu alt(String id) {
        return Person.neu(id, Rolle.ANTRAGSTELLEND, LocalDate.of(1950, 1, 1));
    }

    static Person.Neu kind(String id, String geboren) {
        return Person.neu(id, Rolle.KIND, LocalDate.parse(geboren));
    }

    static Wohnung ohneKosten(int koepfe) {
        return Wohnung.of(koepfe, Money.ZERO, Money.ZERO);
    }

    static Money anspruch(int kapitel, YearMonth monat, Wohnung wohnung, Auslegung a, Person... personen) {
        return Lebensunterhalt.berechne(new Haushalt(monat, kapitel, List.of(personen), wohnung), a, Protokoll.OHNE)
                .ansprueche()
                .getFirst()
                .betrag();
    }

    static Money anspruch(int kapitel, YearMonth monat, Wohnung wohnung, Person... personen) {
        return anspruch(kapitel, monat, wohnung, Auslegung.STANDARD, personen);
    }

    @Test
    void r03_monate_ohne_werte_nennen_den_parameter() {
        assertThatThrownBy(() -> anspruch(4, YearMonth.of(2027, 1), ohneKosten(1), alt("a").fertig()))
                .hasMessageContaining("Regelbedarfsstufe 1")
                .hasMessageContaining("§ 28 SGB XII");
        assertThatThrownBy(() -> anspruch(4, YearMonth.of(2010, 12), ohneKosten(1), alt("a").fertig()))
                .hasMessageContaining("Regelbedarfsstufe 1");
        assertThat(anspruch(
                        4,
                        YearMonth.of(2011, 1),
                        ohneKosten(1),
                        Person.neu("a", Rolle.ANTRAGSTELLEND, LocalDate.of(1940, 1, 1))
                                .fertig()))
                .isEqualTo(euro("364.00"));
    }

    @Test
    void r04_ein_anspruch_ab_mitte_des_monats_ist_anteilig() {
        Person ab11 = alt("a").anspruch(new Period(LocalDate.of(2026, 4, 11), LocalDate.of(2026, 4, 30)))
                .fertig();
        assertThat(anspruch(3, YearMonth.of(2026, 4), ohneKosten(1), ab11)).isEqualTo(euro("375.33"));
    }

    @Test
    void r22_die_stufe_wechselt_am_ersten_des_geburtsmonats_oder_nach_tagen() {
        Person mutter = Person.neu("m", Rolle.ANTRAGSTELLEND, LocalDate.of(1990, 1, 1))
                .minderung(Person.Minderung.VOLL_AUF_ZEIT)
                .fertig();
        Person kind = kind("k", "2020-03-11").fertig();
        Haushalt h = new Haushalt(MAERZ, 3, List.of(mutter, kind), ohneKosten(2));
        // Level 5 is 390, level 6 is 357; immediate supplement 25.
        assertThat(Lebensunterhalt.berechne(h, Protokoll.OHNE)
                        .ansprueche()
                        .get(1)
                        .betrag())
                .isEqualTo(euro("415.00"));
        Auslegung tage = new Auslegung(
                true,
                false,
                false,
                true,
                false,
                false,
                false,
                true,
                Auslegung.STANDARD.vermutungVielfaches(),
                Auslegung.STANDARD.vermutungAnteil());
        // Ten days of level 6, twenty of level 5: 119.00 + 260.00.
        assertThat(Lebensunterhalt.berechne(h, tage, Protokoll.OHNE)
                        .ansprueche()
                        .get(1)
                        .betrag())
                .isEqualTo(euro("404.00"));
    }

    /// § 30 Abs. 3 Nr. 1: "ein Kind unter sieben Jahren" until the day before its birthday, § 27 Abs. 2 Satz 3:
    /// "minderjährige" likewise. What a birthday takes away begins with the month after it; on the first of a
    /// month it is that month.
    @Test
    void was_ein_geburtstag_nimmt_nimmt_er_ab_dem_folgemonat() {
        Person mutter = Person.neu("m", Rolle.ANTRAGSTELLEND, LocalDate.of(1985, 1, 1))
                .minderung(Person.Minderung.VOLL_AUF_ZEIT)
                .alleinerziehend(true)
                .fertig();
        YearMonth april = MAERZ.plusMonths(1);
        // 36 % of 563 = 202.68; 12 % = 67.56.
        Person sieben = kind("k", "2019-03-31").fertig();
        assertThat(anspruch(3, MAERZ, ohneKosten(2), mutter, sieben)).isEqualTo(euro("765.68"));
        assertThat(anspruch(3, april, ohneKosten(2), mutter, sieben)).isEqualTo(euro("630.56"));
        assertThat(anspruch(
                        3, MAERZ, ohneKosten(2), mutter, kind("k", "2019-03-01").fertig()))
                .isEqualTo(euro("630.56"));
        // 18 on 31 March: 12 % and the child's own claim for March, with level 1 from its first [P] and the supplement.
        Person achtzehn = kind("k", "2008-03-31").fertig();
        assertThat(anspruch(3, MAERZ, ohneKosten(2), mutter, achtzehn)).isEqualTo(euro("630.56"));
        assertThat(anspruch(3, april, ohneKosten(2), mutter, achtzehn)).isEqualTo(euro("563.00"));
        Lebensunterhalt.Ergebnis maerz = Lebensunterhalt.berechne(
                new Haushalt(MAERZ, 3, List.of(mutter, achtzehn), ohneKosten(2)), Protokoll.OHNE);
        assertThat(maerz.ansprueche().get(1).betrag()).isEqualTo(euro("588.00"));
    }

    @Test
    void r23_alleinerziehende_mit_vier_kindern_erhaelt_36_prozent_oder_auf_wunsch_der_behoerde_mehr() {
        Person mutter = Person.neu("m", Rolle.ANTRAGSTELLEND, LocalDate.of(1985, 1, 1))
                .minderung(Person.Minderung.VOLL_AUF_ZEIT)
                .alleinerziehend(true)
                .fertig();
        Person[] alle = {
            mutter,
            kind("1", "2023-01-10").fertig(),
            kind("2", "2017-01-10").fertig(),
            kind("3", "2014-01-10").fertig(),
            kind("4", "2009-01-10").fertig()
        };
        assertThat(anspruch(3, MAERZ, ohneKosten(5), alle))
                .isEqualTo(euro("563").plus(euro("202.68")));
        Auslegung hoeher = new Auslegung(
                false,
                true,
                false,
                true,
                false,
                false,
                false,
                true,
                Auslegung.STANDARD.vermutungVielfaches(),
                Auslegung.STANDARD.vermutungAnteil());
        assertThat(anspruch(3, MAERZ, ohneKosten(5), hoeher, alle))
                .isEqualTo(euro("563").plus(euro("270.24")));
    }

    @Test
    void r24_alle_mehrbedarfe_zusammen_enden_an_der_stufe() {
        Person p = Person.neu("m", Rolle.ANTRAGSTELLEND, LocalDate.of(1990, 1, 1))
                .minderung(Person.Minderung.VOLL_AUF_DAUER)
                .alleinerziehend(true)
                .entbindung(LocalDate.of(2026, 5, 1))
                .bildungshilfe(true)
                .fertig();
        Person[] alle = {
            p,
            kind("1", "2010-01-10").fertig(),
            kind("2", "2011-01-10").fertig(),
            kind("3", "2012-01-10").fertig(),
            kind("4", "2013-01-10").fertig(),
            kind("5", "2014-01-10").fertig()
        };
        Protokoll protokoll = Protokoll.neu();
        Lebensunterhalt.berechne(new Haushalt(MAERZ, 4, List.of(alle), ohneKosten(6)), protokoll);
        assertThat(protokoll.eintraege())
                .filteredOn(e -> e.person() == 0 && e.schritt().code().equals("B-DECKEL"))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.eingaben().getFirst()).isEqualTo(63_056L);
                    assertThat(e.ergebnis()).isEqualTo(euro("-67.56"));
                });
        assertThat(anspruch(4, MAERZ, ohneKosten(6), alle)).isEqualTo(euro("1126.00"));
    }

    @Test
    void r213_mittagessen_und_r214_warmwasser() {
        Person p = alt("a").mittagessenTage(18).fertig();
        assertThat(anspruch(4, MAERZ, ohneKosten(1), p)).isEqualTo(euro("645.26"));
        assertThat(anspruch(4, MAERZ, ohneKosten(1).mitWarmwasser(), alt("a").fertig()))
                .isEqualTo(euro("575.95"));
    }

    @Test
    void bildung_und_teilhabe_stehen_gesondert() {
        Person mutter = Person.neu("m", Rolle.ANTRAGSTELLEND, LocalDate.of(1990, 1, 1))
                .minderung(Person.Minderung.VOLL_AUF_ZEIT)
                .fertig();
        Person kind = kind("k", "2017-01-10")
                .einkommen(Einkommensart.MAINTENANCE_CHILD, euro("400.00"))
                .bildung(euro("130.00"))
                .fertig();
        Lebensunterhalt.Anspruch a = Lebensunterhalt.berechne(
                        new Haushalt(MAERZ, 3, List.of(mutter, kind), ohneKosten(2)), Protokoll.OHNE)
                .ansprueche()
                .get(1);
        // Income is 10.00 above the need of 390.00: 120.00 and the immediate supplement.
        assertThat(a.bildung()).isEqualTo(euro("120.00"));
        assertThat(a.betrag()).isEqualTo(euro("145.00"));
    }

    @Test
    void abteilungen_ergeben_zusammen_die_stufe_1() {
        // 150.93 ÷ 434.96 of 563.00
        assertThat(Abteilung.NAHRUNG.anteil(MAERZ)).isEqualTo(euro("195.36"));
        long summe = 0;
        for (Abteilung a : Abteilung.values()) {
            summe += a.anteil(MAERZ).cents();
        }
        assertThat(summe).isBetween(56_300L - 5, 56_300L + 5);
        Person guenstiger =
                alt("a").abweichung(Abteilung.NAHRUNG.anteil(MAERZ).negated()).fertig();
        assertThat(anspruch(4, MAERZ, ohneKosten(1), guenstiger)).isEqualTo(euro("367.64"));
    }
}

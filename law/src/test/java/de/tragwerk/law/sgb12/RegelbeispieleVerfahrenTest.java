package de.tragwerk.law.sgb12;

import static de.tragwerk.law.sgb12.RegelbeispieleTest.MAERZ;
import static de.tragwerk.law.sgb12.RegelbeispieleTest.alt;
import static de.tragwerk.law.sgb12.RegelbeispieleTest.anspruch;
import static de.tragwerk.law.sgb12.RegelbeispieleTest.euro;
import static de.tragwerk.law.sgb12.RegelbeispieleTest.ohneKosten;
import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Period;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Timeline;
import de.tragwerk.law.sgb12.Person.Rolle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Worked examples of the rules on payment, award, settling and off-setting (3.7, 8.x) and special months (13.x).
class RegelbeispieleVerfahrenTest {
    @Test
    void r37_zahlung_an_vermieter_und_person() {
        Zahlungsanspruch.Ergebnis e = Zahlungsanspruch.berechne(
                euro("300.65"),
                Money.ZERO,
                Money.ZERO,
                List.of(new Zahlungsanspruch.Empfaenger("vermieter", euro("450.00"))),
                Protokoll.OHNE);
        assertThat(e.direkt()).containsExactly(new Zahlungsanspruch.Direkt("vermieter", euro("300.65"), true));
        assertThat(e.anPerson()).isEqualTo(Money.ZERO);
        Zahlungsanspruch.Ergebnis f =
                Zahlungsanspruch.berechne(euro("550.65"), euro("100.00"), euro("28.15"), List.of(), Protokoll.OHNE);
        assertThat(f.zahlung()).isEqualTo(euro("622.50"));
        assertThat(f.anPerson()).isEqualTo(euro("622.50"));
    }

    @Test
    void r86_vorlaeufige_monate_werden_saldiert_und_r88_der_sofortzuschlag_bleibt() {
        List<Vergleich.Monat> monate = List.of(
                new Vergleich.Monat(MAERZ, euro("100.00"), euro("130.00"), Money.ZERO),
                new Vergleich.Monat(MAERZ.plusMonths(1), euro("150.00"), euro("100.00"), Money.ZERO),
                new Vergleich.Monat(MAERZ.plusMonths(2), euro("100.00"), euro("110.00"), Money.ZERO));
        assertThat(Vergleich.vorlaeufig(monate)).isEqualTo(new Vergleich.Ausgleich(Money.ZERO, euro("10.00")));
        assertThat(Vergleich.nachzahlung(monate)).isEqualTo(euro("40.00"));
        assertThat(Vergleich.ueberzahlung(monate)).isEqualTo(euro("50.00"));
        SortedMap<YearMonth, Lebensunterhalt.Anspruch> alt = new TreeMap<>();
        alt.put(
                MAERZ,
                new Lebensunterhalt.Anspruch(true, euro("125.00"), Money.ZERO, euro("25.00"), Money.ZERO, Money.ZERO));
        List<Vergleich.Monat> weg = Vergleich.vergleiche(alt, Collections.emptySortedMap());
        assertThat(Vergleich.ueberzahlung(weg)).isEqualTo(euro("100.00"));
        assertThat(Bewilligung.endgueltigDurchZeit(
                        Period.of(YearMonth.of(2024, 1), YearMonth.of(2024, 6)), LocalDate.of(2025, 7, 1)))
                .isTrue();
    }

    @Test
    void r87_aufrechnung_und_darlehen() {
        assertThat(Aufrechnung.hoechstens(Aufrechnung.Grund.PFLICHTVERLETZUNG, 1, Money.ZERO, MAERZ))
                .isEqualTo(euro("168.90"));
        assertThat(Aufrechnung.hoechstens(Aufrechnung.Grund.PFLICHTVERLETZUNG, 1, euro("100.00"), MAERZ))
                .isEqualTo(euro("68.90"));
        assertThat(Aufrechnung.hoechstens(Aufrechnung.Grund.VORLAEUFIG, 1, Money.ZERO, MAERZ))
                .isEqualTo(euro("28.15"));
        assertThat(Aufrechnung.hoechstens(Aufrechnung.Grund.VORLAEUFIG, 2, Money.ZERO, MAERZ))
                .isEqualTo(euro("25.30"));
        Money rate = Aufrechnung.hoechstens(Aufrechnung.Grund.DARLEHEN, 2, Money.ZERO, MAERZ);
        List<Money> plan = Aufrechnung.plan(euro("400.00"), rate);
        assertThat(plan).hasSize(15).startsWith(euro("28.15")).endsWith(euro("5.90"));
        Money schuld = Aufrechnung.zurueckzuzahlen(Aufrechnung.Grund.ERSTE_RENTE, euro("800.00"), MAERZ);
        assertThat(schuld).isEqualTo(euro("281.50"));
        assertThat(Aufrechnung.plan(schuld, rate)).hasSize(10);
        assertThat(Aufrechnung.zulaessig(Aufrechnung.Grund.VORLAEUFIG, MAERZ.minusYears(3), MAERZ))
                .isFalse();
        assertThat(Aufrechnung.zulaessig(Aufrechnung.Grund.DARLEHEN, MAERZ.minusYears(3), MAERZ))
                .isTrue();
    }

    @Test
    void r81_bewilligung_ab_dem_ersten_des_antragsmonats() {
        assertThat(Bewilligung.kapitel4(LocalDate.of(2025, 5, 17), false))
                .isEqualTo(Period.of(YearMonth.of(2025, 5), YearMonth.of(2026, 4)));
        assertThat(Bewilligung.kapitel4(LocalDate.of(2025, 5, 17), true))
                .isEqualTo(Period.of(YearMonth.of(2025, 5), YearMonth.of(2025, 10)));
        // Values end with 2026, so does the award.
        assertThat(Bewilligung.kapitel4(LocalDate.of(2026, 5, 17), false).to()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(Bewilligung.ruht(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 10))))
                .contains(new Period(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 4, 10)));
        assertThat(Bewilligung.ruht(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 20))))
                .isEmpty();
    }

    @Test
    void r131_einmalzahlungen_und_sofortzuschlag() {
        Person p =
                Person.neu("a", Rolle.ANTRAGSTELLEND, LocalDate.of(1945, 1, 1)).fertig();
        assertThat(anspruch(4, YearMonth.of(2022, 7), ohneKosten(1), p)).isEqualTo(euro("649.00"));
        assertThat(anspruch(4, YearMonth.of(2022, 8), ohneKosten(1), p)).isEqualTo(euro("449.00"));
        assertThat(anspruch(4, YearMonth.of(2021, 5), ohneKosten(1), p)).isEqualTo(euro("596.00"));
    }

    @Test
    void r82_zwei_faktenstaende_werden_je_monat_verglichen() {
        Period halbjahr = Period.of(YearMonth.of(2026, 1), YearMonth.of(2026, 6));
        Wohnung wohnung = Wohnung.of(1, euro("400.00"), Money.ZERO);
        Haushalt ohneRente = new Haushalt(MAERZ, 4, List.of(alt("a").fertig()), wohnung);
        Haushalt mitRente = new Haushalt(
                MAERZ,
                4,
                List.of(alt("a").einkommen(Einkommensart.PENSION_OLD_AGE, euro("450.00"))
                        .fertig()),
                wohnung);
        Haushalt teurer = new Haushalt(MAERZ, 4, List.of(alt("a").fertig()), Wohnung.of(1, euro("430.00"), Money.ZERO));
        Timeline<Haushalt> damals = Timeline.of(halbjahr, ohneRente);
        // Known now: the rent rose in February, a pension came from April on.
        Timeline<Haushalt> heute = damals.with(Period.of(YearMonth.of(2026, 2), MAERZ), teurer)
                .with(Period.of(YearMonth.of(2026, 4), YearMonth.of(2026, 6)), mitRente);
        List<Vergleich.Monat> monate = Vergleich.vergleiche(
                Verlauf.rechne(damals, halbjahr, Auslegung.STANDARD),
                Verlauf.rechne(heute, halbjahr, Auslegung.STANDARD),
                "a");
        assertThat(monate)
                .extracting(Vergleich.Monat::nachzahlung)
                .containsExactly(Money.ZERO, euro("30.00"), euro("30.00"), Money.ZERO, Money.ZERO, Money.ZERO);
        assertThat(Vergleich.nachzahlung(monate)).isEqualTo(euro("60.00"));
        assertThat(Vergleich.ueberzahlung(monate)).isEqualTo(euro("1350.00"));
    }
}

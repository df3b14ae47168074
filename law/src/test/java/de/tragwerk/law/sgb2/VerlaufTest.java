package de.tragwerk.law.sgb2;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Period;
import de.tragwerk.kernel.Timeline;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/// Facts as a time line under SGB II, and a back payment spread over months.
class VerlaufTest {
    private static final YearMonth JANUAR = YearMonth.of(2026, 1);
    private static final Period HALBJAHR = Period.of(JANUAR, YearMonth.of(2026, 6));
    private static final Person ANNA = Person.of("a", Person.Rolle.ANTRAGSTELLEND, LocalDate.of(1990, 1, 1));
    private static final Person BERND = Person.of("b", Person.Rolle.PARTNER, LocalDate.of(1991, 1, 1));

    private static Haushalt haushalt(String miete, Person... personen) {
        return new Haushalt(JANUAR, List.of(personen), Wohnung.of(personen.length, Money.euro(miete), Money.ZERO));
    }

    private static List<Money> summen(Timeline<Haushalt> linie) {
        return Verlauf.rechne(linie, HALBJAHR).stream()
                .map(Verlauf.Monat::gesamt)
                .toList();
    }

    private static Money eur(String betrag) {
        return Money.euro(betrag);
    }

    /// 863.00 alone, 506.00 twice and 400.00 as a couple from 16 March: 15 and 15 thirtieths.
    @Test
    void aenderung_mitten_im_monat_zaehlt_nach_tagen() {
        Timeline<Haushalt> linie = Timeline.of(HALBJAHR, haushalt("300", ANNA))
                .with(new Period(LocalDate.of(2026, 3, 16), HALBJAHR.to()), haushalt("400", ANNA, BERND));
        assertThat(summen(linie))
                .containsExactly(eur("863"), eur("863"), eur("1137.50"), eur("1412"), eur("1412"), eur("1412"));
        List<Verlauf.Monat> monate = Verlauf.rechne(linie, HALBJAHR);
        assertThat(monate.get(2).teile())
                .containsExactly(
                        new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 15)),
                        new Period(LocalDate.of(2026, 3, 16), LocalDate.of(2026, 3, 31)));
        assertThat(monate.get(2).betraege()).containsEntry("b", eur("353"));
        assertThat(Verlauf.spannen(monate).slices()).hasSize(3);
    }

    /// From 11 April: twenty days of 563.00 (rule 0.4); no day, no claim.
    @Test
    void tage_ohne_fakten_haben_keinen_anspruch() {
        Timeline<Haushalt> linie =
                Timeline.of(new Period(LocalDate.of(2026, 4, 11), HALBJAHR.to()), haushalt("0", ANNA));
        assertThat(summen(linie))
                .containsExactly(Money.ZERO, Money.ZERO, Money.ZERO, eur("375.33"), eur("563"), eur("563"));
    }

    /// § 12 with rule 5.1: an excess below the need counts in its first month only.
    @Test
    void ein_kleiner_ueberschuss_an_vermoegen_zaehlt_einmal() {
        Timeline<Haushalt> linie = Timeline.of(
                HALBJAHR, haushalt("300", ANNA.mitVermoegen(eur("40100"))).mitKarenz(new Karenz(JANUAR, 0)));
        assertThat(summen(linie)).startsWith(eur("763"), eur("863"), eur("863"));
    }

    @Test
    void schnitte_an_monatsgrenzen_aendern_nichts() {
        Timeline<Haushalt> linie = Timeline.of(HALBJAHR, haushalt("300", ANNA));
        Timeline<Haushalt> geschnitten =
                linie.with(Period.of(YearMonth.of(2026, 3), YearMonth.of(2026, 4)), haushalt("300", ANNA));
        assertThat(summen(geschnitten)).isEqualTo(summen(linie));
    }

    /// § 11 Abs. 3: rule 0.5.
    @Test
    void r05_eine_nachzahlung_wird_auf_sechs_monate_verteilt() {
        SortedMap<YearMonth, Money> teile = Nachzahlung.verteile(eur("1000.01"), JANUAR, eur("863"));
        assertThat(teile)
                .hasSize(6)
                .containsEntry(JANUAR, eur("166.67"))
                .containsEntry(YearMonth.of(2026, 6), eur("166.66"));
        assertThat(teile.values().stream().mapToLong(Money::cents).sum()).isEqualTo(100_001);
        assertThat(Nachzahlung.verteile(eur("862.99"), JANUAR, eur("863"))).hasSize(1);
        assertThat(Nachzahlung.verteile(eur("863"), JANUAR, eur("863"))).hasSize(6);
        // No value of the law is known before April 2011: it counts at once.
        assertThat(Nachzahlung.verteile(eur("863"), YearMonth.of(2010, 6), eur("863")))
                .hasSize(1);
    }
}

package de.tragwerk.payment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is kept back, by hand: level 1 is 563.00 €, 5 % of it 28.15 €, 30 % 168.90 €; level 2 is 506.00 €, 5 %
/// 25.30 €.
class EinbehaltplanTest {
    private static final UUID A = new UUID(0, 1);
    private static final YearMonth MAERZ = YearMonth.of(2026, 3);

    private static Einbehalt einbehalt(
            int nr, Einbehalt.Grund grund, long rate, int stufe, YearMonth erste, @Nullable YearMonth bis) {
        return new Einbehalt(
                new UUID(1, nr),
                A,
                1,
                new UUID(2, nr),
                A,
                grund,
                rate,
                stufe,
                erste,
                bis,
                "",
                null,
                null,
                "",
                Einbehalt.Zustand.GILT,
                null,
                A);
    }

    private static long[] raten(Einbehaltplan plan, int monate, long verfuegbar) {
        long[] raten = new long[monate];
        for (int i = 0; i < monate; i++) {
            raten[i] = plan.im(MAERZ.plusMonths(i), Map.of(A, verfuegbar)).stream()
                    .mapToLong(Einbehaltplan.Teil::cent)
                    .sum();
        }
        return raten;
    }

    /// rules.md 8.7: 400.00 € are 14 rates of 28.15 € and one of 5.90 €; the award ends before, the rest waits.
    @Test
    void aLoanIsPaidBackInRatesAndARest() {
        Einbehalt e = einbehalt(1, Einbehalt.Grund.DARLEHEN, 2_815, 1, MAERZ, null);
        Einbehaltplan plan = new Einbehaltplan(List.of(e), Map.of(e.forderung(), 6_000L), Map.of(), null);
        assertThat(raten(plan, 4, 55_000)).containsExactly(2_815, 2_815, 370, 0);
    }

    @Test
    void neverMoreThanThePersonGetsAndNeverInAMonthThatIsOrdered() {
        Einbehalt e = einbehalt(1, Einbehalt.Grund.DARLEHEN, 2_815, 1, MAERZ, null);
        Einbehaltplan plan = new Einbehaltplan(
                List.of(e), Map.of(e.forderung(), 6_000L), Map.of(e.id(), Map.of(MAERZ, 2_000L)), MAERZ.plusMonths(1));
        // March stays as it was booked, April is ordered without, from May on 10 € are all there is.
        assertThat(raten(plan, 4, 1_000)).containsExactly(1_000, 0, 1_000, 1_000);
    }

    /// Two loans of § 37 share 28.15 €; the older one goes first, and when it is paid back the other follows.
    @Test
    void loansShareTheirLimitOldestFirst() {
        Einbehalt alt = einbehalt(1, Einbehalt.Grund.DARLEHEN, 2_000, 1, MAERZ, null);
        Einbehalt neu = einbehalt(2, Einbehalt.Grund.DARLEHEN, 2_000, 1, MAERZ.plusMonths(1), null);
        Einbehaltplan plan = new Einbehaltplan(
                List.of(neu, alt), Map.of(alt.forderung(), 5_000L, neu.forderung(), 3_000L), Map.of(), null);
        // March 20.00; April 20.00 + 8.15; May 10.00 + 18.15; June 3.70 (30.00 − 8.15 − 18.15).
        assertThat(raten(plan, 5, 55_000)).containsExactly(2_000, 2_815, 2_815, 370, 0);
    }

    /// § 26: everything together stays within 168.90 €: 28.15 € of the loan leave 140.75 €.
    @Test
    void everythingTogetherStaysWithinThirtyPercent() {
        Einbehalt loan = einbehalt(1, Einbehalt.Grund.DARLEHEN, 2_815, 1, MAERZ, null);
        Einbehalt claim = einbehalt(2, Einbehalt.Grund.PFLICHTVERLETZUNG, 16_890, 1, MAERZ, MAERZ.plusYears(3));
        Einbehaltplan plan = new Einbehaltplan(
                List.of(loan, claim), Map.of(loan.forderung(), 100_000L, claim.forderung(), 100_000L), Map.of(), null);
        assertThat(plan.im(MAERZ, Map.of(A, 55_000L)))
                .extracting(Einbehaltplan.Teil::cent)
                .containsExactly(2_815L, 14_075L);
    }

    /// § 44b: 5 % of the own level, and no longer than three years.
    @Test
    void afterProvisionalBenefitsFivePercentOfTheOwnLevelUntilTheEnd() {
        Einbehalt e = einbehalt(1, Einbehalt.Grund.VORLAEUFIG, 2_815, 2, MAERZ, MAERZ.plusMonths(1));
        Einbehaltplan plan = new Einbehaltplan(List.of(e), Map.of(e.forderung(), 100_000L), Map.of(), null);
        assertThat(raten(plan, 3, 55_000)).containsExactly(2_530, 2_530, 0);
    }
}

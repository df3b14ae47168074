package de.tragwerk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.decision.Geleistet.Stand;
import de.tragwerk.decision.Geleistet.Verlangt;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a person can still be asked for of what went out.
class GeleistetTest {

    private static final UUID A = new UUID(0, 1);
    private static final YearMonth MAI = YearMonth.of(2026, 5);
    private static final YearMonth JUNI = MAI.plusMonths(1);

    private static Map<YearMonth, Long> unterschiede(
            Map<YearMonth, Map<UUID, Long>> anTraeger, List<Verlangt> verlangt, long mai, long juni) {
        Map<YearMonth, Map<UUID, Long>> gezahlt = Map.of(MAI, Map.of(A, 500L), JUNI, Map.of(A, 500L));
        return new Stand(gezahlt, anTraeger, verlangt)
                .unterschiede(new TreeMap<>(Map.of(MAI, Map.of(A, mai), JUNI, Map.of(A, juni))))
                .get(A);
    }

    @Test
    void whatWasDemandedIsNotDemandedAgain() {
        assertThat(unterschiede(Map.of(), List.of(new Verlangt(A, MAI, MAI, 100)), 300, 600))
                .isEqualTo(Map.of(MAI, 100L, JUNI, -100L));
        // More than is too much now: nothing is left to demand, the claim is corrected.
        assertThat(unterschiede(Map.of(), List.of(new Verlangt(A, MAI, MAI, 100)), 450, 500))
                .isEqualTo(Map.of(MAI, 0L, JUNI, 0L));
    }

    @Test
    void aRefundOverSeveralMonthsIsTakenFromTheOldest() {
        assertThat(unterschiede(Map.of(), List.of(new Verlangt(A, MAI, JUNI, 250)), 300, 300))
                .isEqualTo(Map.of(MAI, 0L, JUNI, 150L));
    }

    /// 300 of May went to another body: with 100 right it has 200 too much, she has the 200 she got.
    @Test
    void whatAnotherBodyGotTooMuchIsNotHers() {
        Map<YearMonth, Map<UUID, Long>> anTraeger = Map.of(MAI, Map.of(A, 300L));
        assertThat(unterschiede(anTraeger, List.of(), 100, 500)).isEqualTo(Map.of(MAI, 200L, JUNI, 0L));
        assertThat(unterschiede(anTraeger, List.of(), 400, 500)).isEqualTo(Map.of(MAI, 100L, JUNI, 0L));
        assertThat(unterschiede(anTraeger, List.of(), 600, 500)).isEqualTo(Map.of(MAI, -100L, JUNI, 0L));
    }
}

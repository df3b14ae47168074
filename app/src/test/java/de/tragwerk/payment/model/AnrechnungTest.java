package de.tragwerk.payment.model;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.payment.Zweck;
import de.tragwerk.payment.model.Anrechnung.Teil;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Months of a provisional period, settled as the notice says.
class AnrechnungTest {

    private static final YearMonth APR = YearMonth.of(2026, 4);
    private static final YearMonth MAI = APR.plusMonths(1);

    private static TreeMap<YearMonth, EnumMap<Zweck, Long>> monate(Map<YearMonth, Map<Zweck, Long>> monate) {
        TreeMap<YearMonth, EnumMap<Zweck, Long>> sortiert = new TreeMap<>();
        monate.forEach((m, z) -> sortiert.put(m, new EnumMap<>(z)));
        return sortiert;
    }

    /// The month comes first: what the landlord got too much in May is hers of May, April stays too much.
    @Test
    void withinTheMonthBeforeOtherMonths() {
        assertThat(Anrechnung.von(
                        monate(Map.of(
                                APR,
                                Map.of(Zweck.LEBENSUNTERHALT, 80L),
                                MAI,
                                Map.of(Zweck.UNTERKUNFT, 150L, Zweck.LEBENSUNTERHALT, -100L))),
                        Map.of(APR, 80L, MAI, 50L)))
                .containsExactlyInAnyOrder(
                        new Teil(MAI, Zweck.UNTERKUNFT, -100), new Teil(MAI, Zweck.LEBENSUNTERHALT, 100));
    }

    /// 100 € to the landlord and 100 € of her own too much in April are the 200 € missing in May.
    @Test
    void fromMonthToMonthOverAllPurposes() {
        assertThat(Anrechnung.von(
                        monate(Map.of(
                                APR,
                                Map.of(Zweck.UNTERKUNFT, 100L, Zweck.LEBENSUNTERHALT, 100L),
                                MAI,
                                Map.of(Zweck.LEBENSUNTERHALT, -200L))),
                        Map.of(APR, 200L, MAI, -200L)))
                .containsExactlyInAnyOrder(
                        new Teil(APR, Zweck.LEBENSUNTERHALT, -100),
                        new Teil(APR, Zweck.UNTERKUNFT, -100),
                        new Teil(MAI, Zweck.LEBENSUNTERHALT, 200));
    }

    /// What somebody is asked for already is not settled a second time.
    @Test
    void onlyWhatIsHersToSettle() {
        assertThat(Anrechnung.von(
                        monate(Map.of(
                                APR, Map.of(Zweck.LEBENSUNTERHALT, 100L), MAI, Map.of(Zweck.LEBENSUNTERHALT, -200L))),
                        Map.of(APR, 40L, MAI, -200L)))
                .containsExactlyInAnyOrder(
                        new Teil(APR, Zweck.LEBENSUNTERHALT, -40), new Teil(MAI, Zweck.LEBENSUNTERHALT, 40));
    }
}

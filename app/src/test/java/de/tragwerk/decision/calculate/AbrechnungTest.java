package de.tragwerk.decision.calculate;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.decision.Geleistet;
import de.tragwerk.decision.model.Abschluss;
import de.tragwerk.decision.model.Umfang;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// § 44a Abs. 7 SGB XII by hand.
class AbrechnungTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final YearMonth JAN = YearMonth.of(2026, 1);

    private static TreeMap<YearMonth, Map<UUID, Long>> monate(long[]... jeMonat) {
        TreeMap<YearMonth, Map<UUID, Long>> monate = new TreeMap<>();
        for (int i = 0; i < jeMonat.length; i++) {
            monate.put(JAN.plusMonths(i), Map.of(A, jeMonat[i][0], B, jeMonat[i][1]));
        }
        return monate;
    }

    /// A: +100, −30, +20 → 30 € against the first, 70 and 20 remain. B: −40, nothing too much: 40 to be paid.
    @Test
    void eachPersonIsSettledAlone() {
        TreeMap<YearMonth, Map<UUID, Long>> gezahlt =
                monate(new long[] {500, 300}, new long[] {500, 300}, new long[] {500, 300});
        TreeMap<YearMonth, Map<UUID, Long>> richtig =
                monate(new long[] {400, 300}, new long[] {530, 340}, new long[] {480, 300});
        Umfang umfang = Abrechnung.umfang(gezahlt, richtig, Geleistet.Stand.nur(gezahlt));
        assertThat(umfang.erstattung())
                .containsExactly(new Umfang.Posten(A, JAN, 70), new Umfang.Posten(A, JAN.plusMonths(2), 20));
        assertThat(umfang.belastet()).containsExactly(JAN, JAN.plusMonths(2));
        assertThat(umfang.minderung()).isEqualTo(120);
        Abschluss a = Abrechnung.abschluss(richtig, Geleistet.Stand.nur(gezahlt));
        assertThat(a.zuVielCent()).isEqualTo(120);
        assertThat(a.zuWenigCent()).isEqualTo(70);
        assertThat(a.angerechnet()).isEqualTo(30);
        assertThat(a.nachzahlung()).isEqualTo(40);
        assertThat(a.erstattung()).isEqualTo(90);
    }

    /// What was never paid cannot be demanded back, whatever was decided.
    @Test
    void onlyWhatWasPaidCounts() {
        TreeMap<YearMonth, Map<UUID, Long>> bisher = monate(new long[] {500, 0}, new long[] {500, 0});
        TreeMap<YearMonth, Map<UUID, Long>> richtig = monate(new long[] {400, 0}, new long[] {400, 0});
        Map<YearMonth, Map<UUID, Long>> gezahlt = Map.of(JAN, Map.of(A, 500L));
        // 100 too much in January, 400 missing in February: 300 are still to be paid.
        assertThat(Abrechnung.umfang(bisher, richtig, Geleistet.Stand.nur(gezahlt))
                        .erstattung())
                .isEmpty();
        Abschluss a = Abrechnung.abschluss(richtig, Geleistet.Stand.nur(gezahlt));
        assertThat(a.angerechnet()).isEqualTo(100);
        assertThat(a.nachzahlung()).isEqualTo(300);
    }
}

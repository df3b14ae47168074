package de.tragwerk.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TimePropertiesTest {
    private static final LocalDate TAG = LocalDate.of(2026, 1, 1);

    private static Period from(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void r04_tage_als_dreissigstel() {
        Money stufe1 = Money.euro("563");
        assertThat(DayShare.of(stufe1, DayShare.days(YearMonth.of(2026, 4), from("2026-04-11", "2026-12-31"))))
                .isEqualTo(Money.euro("375.33"));
        assertThat(DayShare.of(stufe1, DayShare.days(YearMonth.of(2026, 5), from("2026-05-11", "2026-12-31"))))
                .isEqualTo(Money.euro("394.10"));
        assertThat(DayShare.of(stufe1, DayShare.days(YearMonth.of(2026, 2), from("2026-02-11", "2026-12-31"))))
                .isEqualTo(Money.euro("337.80"));
        assertThat(DayShare.days(YearMonth.of(2026, 2), from("2026-02-01", "2026-02-28")))
                .isEqualTo(30);
        assertThat(DayShare.days(YearMonth.of(2026, 3), from("2026-03-02", "2026-03-31")))
                .isEqualTo(30);
        assertThat(DayShare.days(YearMonth.of(2026, 3), from("2026-04-02", "2026-04-30")))
                .isZero();
    }

    @Test
    void teile_eines_monats_ergeben_dreissig() {
        qt().forAll(
                        integers().between(1, 12),
                        lists().of(integers().between(2, 31)).ofSizeBetween(0, 4))
                .checkAssert((m, cuts) -> {
                    YearMonth month = YearMonth.of(2026, m);
                    TreeSet<LocalDate> breaks = new TreeSet<>();
                    cuts.stream().filter(d -> d <= month.lengthOfMonth()).forEach(d -> breaks.add(month.atDay(d)));
                    List<Period> parts = Timeline.cut(Period.of(month), breaks);
                    int sum = 0;
                    for (int days : DayShare.days(month, parts)) {
                        assertThat(days).isNotNegative();
                        sum += days;
                    }
                    assertThat(sum).isEqualTo(30);
                });
    }

    @Test
    void zeitlinie_zeigt_an_jedem_tag_was_zuletzt_darueber_gelegt_wurde() {
        qt().forAll(lists().of(integers().between(0, 9_999)).ofSizeBetween(1, 12))
                .checkAssert(writes -> {
                    Timeline<Integer> line = Timeline.empty();
                    Integer[] days = new Integer[130];
                    for (int code : writes) {
                        int start = code / 100;
                        int length = code / 10 % 10;
                        int value = code % 3;
                        line = line.with(new Period(TAG.plusDays(start), TAG.plusDays(start + length)), value);
                        java.util.Arrays.fill(days, start, start + length + 1, value);
                    }
                    for (int d = 0; d < days.length; d++) {
                        assertThat(line.on(TAG.plusDays(d)).orElse(null)).isEqualTo(days[d]);
                    }
                    for (int i = 1; i < line.slices().size(); i++) {
                        Timeline.Slice<Integer> a = line.slices().get(i - 1);
                        Timeline.Slice<Integer> b = line.slices().get(i);
                        assertThat(a.period().to()).isBefore(b.period().from());
                        assertThat(a.period().to().plusDays(1).equals(b.period().from())
                                        && a.value().equals(b.value()))
                                .isFalse();
                    }
                });
    }

    @Test
    void schnitte_bedecken_den_zeitraum_lueckenlos() {
        Timeline<String> line =
                Timeline.of(from("2026-01-10", "2026-02-09"), "a").with(from("2026-01-20", "2026-03-01"), "b");
        assertThat(Timeline.cut(from("2026-01-01", "2026-03-31"), line.breaks()))
                .containsExactly(
                        from("2026-01-01", "2026-01-09"),
                        from("2026-01-10", "2026-01-19"),
                        from("2026-01-20", "2026-03-01"),
                        from("2026-03-02", "2026-03-31"));
        assertThat(line.within(from("2026-01-01", "2026-01-15")).slices()).hasSize(1);
        assertThat(line.map(String::length).slices()).hasSize(1);
        assertThat(line)
                .isEqualTo(
                        Timeline.of(from("2026-01-20", "2026-03-01"), "b").with(from("2026-01-10", "2026-01-19"), "a"));
        assertThatThrownBy(() -> from("2026-01-02", "2026-01-01")).hasMessageContaining("endet nicht");
        assertThat(new Since(TAG).until(TAG.plusDays(2)).days()).isEqualTo(3);
        assertThat(new Since(TAG).covers(YearMonth.of(2025, 12))).isFalse();
        assertThat(from("2026-01-31", "2026-03-01").months()).hasSize(3);
    }
}

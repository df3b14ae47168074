package de.tragwerk.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What holds for every amount, not only for the examples.
class MoneyPropertiesTest {

    @Test
    void teile_ergeben_das_ganze_und_kein_teil_weicht_um_einen_cent_ab() {
        qt().forAll(
                        longs().between(0, 10_000_000),
                        lists().of(longs().between(0, 1_000_000)).ofSizeBetween(1, 12))
                .assuming((cents, weights) -> weights.stream().anyMatch(w -> w > 0))
                .checkAssert((cents, weights) -> {
                    List<Money> parts = Money.cents(cents).split(weights);
                    assertThat(parts.stream().mapToLong(Money::cents).sum()).isEqualTo(cents);
                    long sum = weights.stream().mapToLong(Long::longValue).sum();
                    for (int i = 0; i < parts.size(); i++) {
                        long floor = cents * weights.get(i) / sum;
                        assertThat(parts.get(i).cents()).isBetween(floor, floor + 1);
                    }
                });
    }

    @Test
    void r02_kopfteile_sind_die_teile_nach_groesstem_rest() {
        assertThat(Money.euro("803.33").headShare(0, 4)).isEqualTo(Money.euro("200.84"));
        assertThat(Money.euro("803.33").headShare(3, 4)).isEqualTo(Money.euro("200.83"));
        qt().forAll(longs().between(0, 10_000_000), integers().between(1, 12)).checkAssert((cents, heads) -> {
            List<Money> split = Money.cents(cents).split(java.util.Collections.nCopies(heads, 1L));
            for (int i = 0; i < heads; i++) {
                assertThat(Money.cents(cents).headShare(i, heads)).isEqualTo(split.get(i));
            }
        });
    }

    @Test
    void r01_anteile_runden_kaufmaennisch_wie_die_dezimalrechnung() {
        assertThat(Rate.of("0.17").of(Money.euro("563"))).isEqualTo(Money.euro("95.71"));
        assertThat(Rate.of("0.17").of(Money.euro("506"))).isEqualTo(Money.euro("86.02"));
        assertThat(Money.euro("563").share(1, 8)).isEqualTo(Money.euro("70.38"));
        qt().forAll(longs().between(-10_000_000, 10_000_000), longs().between(0, 2_000_000))
                .checkAssert((cents, rate) -> assertThat(
                                new Rate(rate).of(Money.cents(cents)).cents())
                        .isEqualTo(BigDecimal.valueOf(cents)
                                .multiply(BigDecimal.valueOf(rate, 6))
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValueExact()));
    }
}

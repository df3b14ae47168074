package de.tragwerk.draft.zaehlung;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is covered cannot be reckoned from the sum and the rest.
class VerdeckungTest {

    private static final long K = 5;

    @Test
    void aSmallPartTakesTheNextLargerOneWithIt() {
        assertThat(Verdeckung.verdeckt(List.of(20L, 2L, 7L), K)).containsExactlyInAnyOrder(1, 2);
        assertThat(Verdeckung.verdeckt(List.of(20L, 1L, 2L, 8L), K)).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(Verdeckung.verdeckt(List.of(20L, 2L, 3L, 8L), K)).containsExactlyInAnyOrder(1, 2);
        assertThat(Verdeckung.verdeckt(List.of(20L, 5L, 7L), K)).isEmpty();
        assertThat(Verdeckung.verdeckt(List.of(4L), K)).containsExactly(0);
        assertThat(Verdeckung.verdeckt(List.of(), K)).isEmpty();
    }

    /// 2,000 invented splits: never a single covered part, never covered parts that together stay below the least
    /// count while the sum is told.
    @Test
    void noDifferenceSaysMoreThanTheLeastCount() {
        Random zufall = new Random(6);
        for (int i = 0; i < 2000; i++) {
            List<Long> teile =
                    zufall.longs(1 + zufall.nextInt(6), 1, 12).boxed().toList();
            Set<Integer> verdeckt = Verdeckung.verdeckt(teile, K);
            long summe = teile.stream().mapToLong(Long::longValue).sum();
            long darin = verdeckt.stream().mapToLong(teile::get).sum();
            for (int j = 0; j < teile.size(); j++) {
                assertThat(verdeckt.contains(j) || teile.get(j) >= K)
                        .as("%s", teile)
                        .isTrue();
            }
            if (summe >= K) {
                assertThat(verdeckt.isEmpty() || verdeckt.size() > 1 && darin >= K)
                        .as("%s", teile)
                        .isTrue();
            }
        }
    }
}

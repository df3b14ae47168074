package de.tragwerk.draft.zaehlung;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Which parts of a sum may be told.
///
/// A part below the least count is covered. So that nobody finds it as the difference between the sum and the rest, as
/// many of the next larger parts are covered with it until at least two are and together they reach the least count;
/// where that cannot be, all are.
public final class Verdeckung {

    private Verdeckung() {}

    /// @param teile all parts of one sum, each above zero
    /// @param mindestens least count that is told
    /// @return positions of those that stay covered
    public static Set<Integer> verdeckt(List<Long> teile, long mindestens) {
        long summe = teile.stream().mapToLong(Long::longValue).sum();
        if (summe < mindestens) {
            return new HashSet<>(IntStream.range(0, teile.size()).boxed().toList());
        }
        List<Integer> steigend =
                new ArrayList<>(IntStream.range(0, teile.size()).boxed().toList());
        steigend.sort((a, b) -> Long.compare(teile.get(a), teile.get(b)));
        Set<Integer> verdeckt = new HashSet<>();
        long darin = 0;
        for (int i : steigend) {
            boolean klein = teile.get(i) < mindestens;
            boolean verraten = !verdeckt.isEmpty() && (verdeckt.size() < 2 || darin < mindestens);
            if (klein || verraten) {
                verdeckt.add(i);
                darin += teile.get(i);
            }
        }
        return verdeckt;
    }
}

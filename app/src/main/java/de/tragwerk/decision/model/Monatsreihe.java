package de.tragwerk.decision.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How months are named in an act (§ 33 Abs. 1 SGB X): "ab" says "until the award ends", so whatever ends
/// earlier, or leaves a month out, names its months.
final class Monatsreihe {
    private Monatsreihe() {}

    /// Whether these months run to the end of the award without a gap.
    ///
    /// @param letzter last month of the award, `null` where it is not known: acts of the first release say
    ///     "ab"
    static boolean bisZumEnde(List<YearMonth> monate, @Nullable YearMonth letzter) {
        return letzter == null
                || monate.getLast().equals(letzter) && reihen(monate).size() == 1;
    }

    /// "April 2026 bis Juni 2026 und August 2026"
    static String worte(List<YearMonth> monate) {
        return Formate.aufzaehlung(reihen(monate).stream()
                .map(r -> r.size() == 1
                        ? Formate.monat(r.getFirst())
                        : Formate.monat(r.getFirst()) + " bis " + Formate.monat(r.getLast()))
                .toList());
    }

    private static List<List<YearMonth>> reihen(List<YearMonth> monate) {
        List<List<YearMonth>> reihen = new ArrayList<>();
        for (YearMonth m : monate.stream().sorted().toList()) {
            if (reihen.isEmpty() || !reihen.getLast().getLast().plusMonths(1).equals(m)) {
                reihen.add(new ArrayList<>());
            }
            reihen.getLast().add(m);
        }
        return reihen;
    }
}

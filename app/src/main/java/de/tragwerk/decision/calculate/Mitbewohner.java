package de.tragwerk.decision.calculate;

import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// Who lives in the home and does not belong to the file. The cost of the home is the actual one of those who
/// live there (§ 35 Abs. 1 Satz 1 SGB XII, § 3 Abs. 3 Satz 3 AsylbLG), so persons of the file count while they
/// do, month by month, and only the others are a number.
final class Mitbewohner {

    private Mitbewohner() {}

    /// @param alle facts of the case, also of other months
    static int im(YearMonth monat, List<Tatsache> alle) {
        return eine(TatsacheArt.MITBEWOHNER, monat, alle)
                .map(Mitbewohner::zahl)
                .orElseGet(() -> eine(TatsacheArt.KOPFZAHL, monat, alle)
                        .map(t -> Math.max(0, zahl(t) - dieDerAkte(t.von(), alle)))
                        .orElse(0));
    }

    /// How many of the file lived there when everybody was counted together.
    private static int dieDerAkte(YearMonth monat, List<Tatsache> alle) {
        long alleDort = alle.stream()
                .filter(t -> t.art() == TatsacheArt.ROLLE && t.gilt(monat))
                .map(Tatsache::person)
                .distinct()
                .filter(p -> alle.stream()
                        .noneMatch(t -> t.art() == TatsacheArt.ZUGEHOERIGKEIT
                                && t.gilt(monat)
                                && !t.code().equals(TatsacheArt.HIER)
                                && p != null
                                && p.equals(t.person())))
                .count();
        return Math.toIntExact(Math.max(1, alleDort));
    }

    private static Optional<Tatsache> eine(TatsacheArt art, YearMonth monat, List<Tatsache> alle) {
        return alle.stream().filter(t -> t.art() == art && t.gilt(monat)).reduce((a, b) -> b);
    }

    private static int zahl(Tatsache t) {
        return Integer.parseInt(t.wert());
    }
}

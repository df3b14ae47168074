package de.tragwerk.decision.model;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All released versions together. In each Vergleichsraum a later first month takes the place of an earlier one;
/// of two with the same first month the one released later counts. A month that none covers has no limit.
public final class Richtwerttafel {
    private static final Comparator<Richtwertfassung> SPAETER = Comparator.comparing(
                    (Richtwertfassung f) -> f.inhalt().ab())
            .thenComparing(Richtwertfassung::entschiedenAm, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Richtwertfassung::nummer);

    private final List<Richtwertfassung> alle;

    public Richtwerttafel(List<Richtwertfassung> freigegebene) {
        this.alle = freigegebene.stream()
                .filter(f -> f.zustand() == Richtwertfassung.Zustand.FREIGEGEBEN)
                .sorted(SPAETER)
                .toList();
    }

    /// What holds for a home, or the sentence that says why nothing does.
    public sealed interface Fund {}

    /// @param bis last month of which it is known that the version does not hold after it, `null` while it is open
    public record Gilt(Richtwertfassung fassung, @Nullable YearMonth bis) implements Fund {}

    public record Keiner(String satz) implements Fund {}

    /// @param plz of the home, empty where it is not known
    public Fund suche(String plz, YearMonth monat) {
        Optional<Richtwertfassung> hier = raeume().stream()
                .filter(r -> !r.isEmpty())
                .map(r -> geltende(r, monat))
                .flatMap(Optional::stream)
                .filter(f -> f.inhalt().plz().contains(plz))
                .findFirst();
        Richtwertfassung f = hier.or(() -> geltende("", monat)).orElse(null);
        if (f == null) {
            return new Keiner(nichts(plz, monat));
        }
        YearMonth bis = f.inhalt().bis();
        if (bis != null && monat.isAfter(bis)) {
            return new Keiner("Für " + Formate.monat(monat) + " ist kein Richtwert hinterlegt: Fassung " + f.nummer()
                    + " (" + f.inhalt().wo() + ") galt bis " + Formate.monat(bis) + ".");
        }
        return new Gilt(f, ende(f));
    }

    private String nichts(String plz, YearMonth monat) {
        String satz = "Für " + Formate.monat(monat) + " ist kein Richtwert hinterlegt";
        return alle.stream()
                .filter(f -> f.inhalt().raum().isEmpty() || f.inhalt().plz().contains(plz))
                .map(f -> f.inhalt().ab())
                .min(Comparator.naturalOrder())
                .map(erster -> erster.isAfter(monat)
                        ? satz + ": Die erste Fassung für diese Wohnung gilt ab " + Formate.monat(erster) + "."
                        : satz + ".")
                .orElse(satz + ".");
    }

    /// What holds in a Vergleichsraum in a month, though its last month may be over.
    private Optional<Richtwertfassung> geltende(String raum, YearMonth monat) {
        return alle.stream()
                .filter(f -> f.inhalt().raum().equals(raum) && !f.inhalt().ab().isAfter(monat))
                .reduce((a, b) -> b);
    }

    /// Its own last month, or the one before the next version of its Vergleichsraum.
    private @Nullable YearMonth ende(Richtwertfassung f) {
        YearMonth bis = f.inhalt().bis();
        YearMonth vorher = alle.stream()
                .filter(n -> n.inhalt().raum().equals(f.inhalt().raum())
                        && n.inhalt().ab().isAfter(f.inhalt().ab()))
                .map(n -> n.inhalt().ab().minusMonths(1))
                .findFirst()
                .orElse(bis);
        return bis == null || vorher == null || vorher.isBefore(bis) ? vorher : bis;
    }

    private TreeSet<String> raeume() {
        TreeSet<String> raeume = new TreeSet<>();
        alle.forEach(f -> raeume.add(f.inhalt().raum()));
        return raeume;
    }

    /// Postcodes that would lie in two Vergleichsräumen in one month if this version held too; a sentence each.
    public List<String> doppelt(Richtwertfassung.Inhalt neu) {
        TreeSet<YearMonth> monate = new TreeSet<>();
        monate.add(neu.ab());
        alle.forEach(f -> {
            if (f.inhalt().ab().isAfter(neu.ab())) {
                monate.add(f.inhalt().ab());
            }
        });
        return raeume().stream()
                .filter(r -> !r.isEmpty() && !r.equals(neu.raum()))
                .flatMap(r -> monate.stream()
                        .filter(m -> nochDavor(neu, m))
                        .map(m -> geltende(r, m))
                        .flatMap(Optional::stream)
                        .distinct())
                .flatMap(f -> f.inhalt().plz().stream()
                        .filter(neu.plz()::contains)
                        .limit(1)
                        .map(p -> "Die Postleitzahl " + p + " gehört in Fassung " + f.nummer() + " zum "
                                + f.inhalt().wo() + ". Nehmen Sie sie hier heraus, oder ändern Sie zuerst jene."))
                .distinct()
                .toList();
    }

    /// Whether the new version would still be the one of its Vergleichsraum in this month.
    private boolean nochDavor(Richtwertfassung.Inhalt neu, YearMonth monat) {
        return alle.stream()
                .noneMatch(f -> f.inhalt().raum().equals(neu.raum())
                        && f.inhalt().ab().isAfter(neu.ab())
                        && !f.inhalt().ab().isAfter(monat));
    }

    /// What became of a released version by a month, in a few words.
    public String stand(Richtwertfassung f, YearMonth heute) {
        if (f.inhalt().ab().isAfter(heute)) {
            return "gilt noch nicht";
        }
        YearMonth bis = f.inhalt().bis();
        if (!geltende(f.inhalt().raum(), heute).equals(Optional.of(f))) {
            return "abgelöst";
        }
        return bis != null && heute.isAfter(bis) ? "ausgelaufen" : "gilt";
    }
}

package de.tragwerk.decision.facts;

import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Compares what an application says with what holds in its file: kind, person and what an item is, never its
/// number.
///
/// What was entered after the application came stays: whoever entered it knew the application. The day a benefit
/// begins belongs to an award and is not taken from the next application.
final class Antragsvergleich {

    /// One kind of fact of one person; of items those that are the same thing.
    private record Gruppe(TatsacheArt art, @Nullable UUID person, String code) {
        static Gruppe of(Tatsache t) {
            return new Gruppe(t.art(), t.person(), t.art().mehrfach() ? t.code() : "");
        }
    }

    /// @param alt what holds, `null` where nothing does
    /// @param neu what the application says, `null` where it does not name it any more
    record Unterschied(@Nullable Tatsache alt, @Nullable Tatsache neu) {}

    /// @param neu facts of a kind that the file does not know about the person: nothing can be mixed up
    record Ergebnis(List<Tatsache> neu, List<Unterschied> unterschiede) {
        Ergebnis {
            neu = List.copyOf(neu);
            unterschiede = List.copyOf(unterschiede);
        }
    }

    private final List<Tatsache> da;
    private final List<Tatsache> antrag;
    private final Instant eingang;
    private final YearMonth ab;
    private final List<Tatsache> neu = new ArrayList<>();
    private final List<Unterschied> unterschiede = new ArrayList<>();

    private Antragsvergleich(List<Tatsache> da, List<Tatsache> antrag, Instant eingang, YearMonth ab) {
        this.da = da;
        this.antrag = antrag;
        this.eingang = eingang;
        this.ab = ab;
    }

    /// @param da what holds in the file
    /// @param antrag what the application says, in its order
    /// @param eingang when it came
    /// @param ab its month
    static Ergebnis vergleiche(List<Tatsache> da, List<Tatsache> antrag, Instant eingang, YearMonth ab) {
        return new Antragsvergleich(da, antrag, eingang, ab).ergebnis();
    }

    private Ergebnis ergebnis() {
        Map<Gruppe, List<Tatsache>> gruppen = new LinkedHashMap<>();
        antrag.stream()
                .filter(t -> t.art() != TatsacheArt.LEISTUNG_AB || gleicheArt(t).isEmpty())
                .forEach(t -> gruppen.computeIfAbsent(Gruppe.of(t), g -> new ArrayList<>())
                        .add(t));
        gruppen.forEach(this::gruppe);
        nichtMehrGenannt(gruppen);
        return new Ergebnis(neu, unterschiede);
    }

    private void gruppe(Gruppe gruppe, List<Tatsache> genannt) {
        List<Tatsache> gleicheArt = gleicheArt(genannt.getFirst());
        List<Tatsache> halten =
                gleicheArt.stream().filter(t -> Gruppe.of(t).equals(gruppe)).toList();
        if (halten.stream().anyMatch(t -> t.am().isAfter(eingang))) {
            return;
        }
        if (gleicheArt.isEmpty()) {
            // Rent stands in one field or in another: of one kind the first one counts in a month.
            for (Tatsache t : genannt) {
                if (gruppe.art().mehrfach()
                        || neu.stream().noneMatch(n -> Gruppe.of(n).equals(gruppe) && trifft(n, t))) {
                    neu.add(t);
                }
            }
            return;
        }
        List<Tatsache> alt = new ArrayList<>(halten);
        List<Tatsache> anders = new ArrayList<>();
        for (Tatsache t : gruppe.art().mehrfach() ? genannt : genannt.subList(0, 1)) {
            Tatsache selbe = alt.stream().filter(a -> selbes(a, t)).findFirst().orElse(null);
            if (selbe == null) {
                anders.add(t);
            } else {
                alt.remove(selbe);
            }
        }
        for (Tatsache t : anders) {
            unterschiede.add(new Unterschied(alt.isEmpty() ? null : alt.removeFirst(), t));
        }
        if (gruppe.art().mehrfach()) {
            alt.forEach(a -> unterschiede.add(new Unterschied(a, null)));
        }
    }

    private List<Tatsache> gleicheArt(Tatsache genannt) {
        return da.stream()
                .filter(t -> t.art() == genannt.art() && Objects.equals(t.person(), genannt.person()))
                .filter(t -> endetNichtVor(t, ab))
                .toList();
    }

    /// Items of a kind the application names for nobody at all may have been left out with the page; items of a
    /// kind it does name are gone where it does not name them.
    private void nichtMehrGenannt(Map<Gruppe, List<Tatsache>> gruppen) {
        da.stream()
                .filter(t -> t.art().mehrfach() && t.bis() == null && !t.am().isAfter(eingang))
                .filter(t -> !gruppen.containsKey(Gruppe.of(t)))
                .filter(t -> antrag.stream().anyMatch(n -> n.art() == t.art()))
                .forEach(t -> unterschiede.add(new Unterschied(t, null)));
    }

    private static boolean selbes(Tatsache alt, Tatsache neu) {
        return alt.wert().equals(neu.wert())
                && Objects.equals(alt.bis(), neu.bis())
                && !alt.von().isAfter(neu.von());
    }

    private static boolean endetNichtVor(Tatsache t, YearMonth monat) {
        return t.bis() == null || !t.bis().isBefore(monat);
    }

    private static boolean trifft(Tatsache a, Tatsache b) {
        return endetNichtVor(a, b.von()) && endetNichtVor(b, a.von());
    }
}

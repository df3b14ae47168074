package de.tragwerk.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// How the pages of a scan go to letters: each into exactly one, or named as without content.
///
/// @param problem what is wrong and what to do; then the rest is empty
record Aufteilung(List<Seiten> briefe, Optional<Seiten> leer, Optional<String> problem) {

    static Aufteilung lies(List<String> briefe, String leer, int last) {
        List<Seiten> letters = new ArrayList<>();
        Optional<Seiten> blank = Optional.empty();
        SortedSet<Integer> missing = new TreeSet<>(Seiten.von(1, last).alle());
        SortedSet<Integer> twice = new TreeSet<>();
        List<String> all = new ArrayList<>(briefe);
        all.add(leer);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isBlank()) {
                continue;
            }
            Optional<Seiten> read = Seiten.lies(all.get(i), last);
            if (read.isEmpty()) {
                return nein("Schreiben Sie die Seiten so: 1-3, 5. Der Scan hat die Seiten 1 bis " + last + ".");
            }
            for (int page : read.get().alle()) {
                if (!missing.remove(page)) {
                    twice.add(page);
                }
            }
            if (i < briefe.size()) {
                letters.add(read.get());
            } else {
                blank = read;
            }
        }
        if (!twice.isEmpty()) {
            return nein("Jede Seite gehört in genau einen Brief. Mehrfach genannt: " + text(twice) + ".");
        }
        if (!missing.isEmpty()) {
            return nein("Diese Seiten fehlen noch: " + text(missing)
                    + ". Geben Sie sie einem Brief, oder nennen Sie sie „ohne Inhalt“.");
        }
        return new Aufteilung(List.copyOf(letters), blank, Optional.empty());
    }

    private static String text(SortedSet<Integer> pages) {
        return new Seiten(List.copyOf(pages)).text();
    }

    private static Aufteilung nein(String satz) {
        return new Aufteilung(List.of(), Optional.empty(), Optional.of(satz));
    }
}

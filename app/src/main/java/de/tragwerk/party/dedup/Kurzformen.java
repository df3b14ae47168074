package de.tragwerk.party.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which given names people use for each other: Sepp and Josef.
final class Kurzformen {

    private static final int[] KEINE = {};
    private static final Map<String, int[]> GRUPPEN = new HashMap<>();
    private static final List<List<String>> FORMEN = new ArrayList<>();

    static {
        for (List<String> zeile : Liste.lies("kurzformen.csv")) {
            int nummer = FORMEN.size();
            List<String> formen = zeile.stream().map(Faltung::falte).distinct().toList();
            FORMEN.add(formen);
            for (String form : formen) {
                int[] alt = GRUPPEN.getOrDefault(form, KEINE);
                int[] neu = java.util.Arrays.copyOf(alt, alt.length + 1);
                neu[alt.length] = nummer;
                GRUPPEN.put(form, neu);
            }
        }
    }

    private Kurzformen() {}

    static int[] gruppen(String teil) {
        return GRUPPEN.getOrDefault(teil, KEINE);
    }

    /// All forms that stand for the same name, without itself.
    static Set<String> andere(String teil) {
        Set<String> alle = new LinkedHashSet<>();
        for (int nummer : gruppen(teil)) {
            alle.addAll(FORMEN.get(nummer));
        }
        alle.remove(teil);
        return alle;
    }
}

package de.tragwerk.party.dedup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names of Germany with how often they occur, about. A name that is not in it counts as rare.
public final class Namensschatz {

    /// A given name with its weight for people born until 1959, until 1984, and since.
    public record Vorname(String name, boolean weiblich, int alt, int mittel, int jung) {}

    /// A family name with its bearers in a million.
    public record Familienname(String name, int jeMillion) {}

    private static final double SELTEN = 20e-6;
    private static final List<Familienname> FAMILIEN = new ArrayList<>();
    private static final List<Vorname> VORNAMEN = new ArrayList<>();
    private static final Map<String, Double> FAMILIE = new HashMap<>();
    private static final Map<String, Double> VORNAME = new HashMap<>();
    private static final Map<String, List<String>> NACH_LAUT = new HashMap<>();

    static {
        for (List<String> z : Liste.lies("familiennamen.csv")) {
            Familienname f = new Familienname(z.get(0), Integer.parseInt(z.get(1)));
            FAMILIEN.add(f);
            FAMILIE.merge(Faltung.falte(f.name), f.jeMillion / 1e6, Double::sum);
            NACH_LAUT
                    .computeIfAbsent(Faltung.laut(Faltung.falte(f.name)), k -> new ArrayList<>())
                    .add(f.name);
        }
        double summe = 0;
        for (List<String> z : Liste.lies("vornamen.csv")) {
            Vorname v = new Vorname(
                    z.get(0),
                    z.get(1).equals("w"),
                    Integer.parseInt(z.get(2)),
                    Integer.parseInt(z.get(3)),
                    Integer.parseInt(z.get(4)));
            VORNAMEN.add(v);
            summe += v.alt + v.mittel + v.jung;
        }
        for (Vorname v : VORNAMEN) {
            VORNAME.merge(Faltung.falte(v.name), (v.alt + v.mittel + v.jung) / summe, Double::sum);
        }
    }

    private Namensschatz() {}

    public static List<Familienname> familiennamen() {
        return List.copyOf(FAMILIEN);
    }

    public static List<Vorname> vornamen() {
        return List.copyOf(VORNAMEN);
    }

    static double familie(String gefaltet) {
        return FAMILIE.getOrDefault(gefaltet, SELTEN);
    }

    static double vorname(String gefaltet) {
        return VORNAME.getOrDefault(gefaltet, SELTEN * 5);
    }

    /// Whether the list knows this spelling.
    public static boolean kennt(String familienname) {
        return FAMILIE.containsKey(Faltung.falte(familienname));
    }

    /// Known spellings that sound like a typed family name, likeliest first, at most three. Empty when the typed
    /// one is known itself.
    public static List<String> schreibweisen(String familienname) {
        String gefaltet = Faltung.falte(familienname);
        if (gefaltet.length() < 4 || FAMILIE.containsKey(gefaltet)) {
            return List.of();
        }
        return aehnliche(familienname, NACH_LAUT.getOrDefault(Faltung.laut(gefaltet), List.of()));
    }

    /// Those of the names that look like the typed one, likeliest first, at most three. Empty when it is among them.
    public static List<String> aehnliche(String familienname, Collection<String> namen) {
        String gefaltet = Faltung.falte(familienname);
        if (gefaltet.length() < 4
                || namen.stream().anyMatch(n -> Faltung.falte(n).equals(gefaltet))) {
            return List.of();
        }
        return namen.stream()
                .filter(n -> Aehnlich.jaroWinkler(gefaltet, Faltung.falte(n)) >= 0.85)
                .sorted(Comparator.comparingDouble((String n) -> -Aehnlich.jaroWinkler(gefaltet, Faltung.falte(n))))
                .limit(3)
                .toList();
    }
}

package de.tragwerk.redaktion.nutzung;

import de.tragwerk.form.Nutzung;
import de.tragwerk.form.Nutzung.Ausgang;
import de.tragwerk.form.Nutzung.Merkmal;
import de.tragwerk.form.Nutzung.Zelle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One version of a form over several closed weeks, added up from what was told. Covered weeks count as nothing
/// and are named.
///
/// @param zeitraeume how many weeks there are figures of
/// @param verdeckt how many sums of those are covered
public record Auswertung(
        String formular,
        int version,
        String titel,
        int zeitraeume,
        int verdeckt,
        Map<Ausgang, Long> summen,
        Map<Ausgang, Map<Merkmal, List<Zelle>>> teile) {

    /// All versions that occur.
    public static List<Auswertung> von(List<Nutzung> zahlen) {
        Map<String, List<Nutzung>> gruppen = new LinkedHashMap<>();
        zahlen.forEach(n -> gruppen.computeIfAbsent(n.formular() + "/" + n.version(), k -> new ArrayList<>())
                .add(n));
        return gruppen.values().stream().map(Auswertung::eine).toList();
    }

    private static Auswertung eine(List<Nutzung> zahlen) {
        Nutzung neueste = zahlen.getLast();
        Map<Ausgang, Long> summen = new LinkedHashMap<>();
        Map<Ausgang, Map<Merkmal, List<Zelle>>> teile = new LinkedHashMap<>();
        int verdeckt = 0;
        for (Nutzung n : zahlen) {
            for (Zelle z : n.zellen()) {
                Long anzahl = z.anzahl();
                if (anzahl == null) {
                    verdeckt++;
                } else if (z.merkmal() == Merkmal.ALLE) {
                    summen.merge(z.ausgang(), anzahl, Long::sum);
                } else {
                    plus(
                            teile.computeIfAbsent(z.ausgang(), a -> new LinkedHashMap<>())
                                    .computeIfAbsent(z.merkmal(), m -> new ArrayList<>()),
                            z,
                            anzahl);
                }
            }
        }
        teile.values().forEach(je -> je.values().forEach(l -> l.sort(Comparator.comparingInt(Zelle::platz))));
        return new Auswertung(
                neueste.formular(),
                neueste.version(),
                neueste.titel(),
                (int) zahlen.stream().map(Nutzung::von).distinct().count(),
                verdeckt,
                summen,
                teile);
    }

    private static void plus(List<Zelle> liste, Zelle z, long anzahl) {
        for (int i = 0; i < liste.size(); i++) {
            Long schon = liste.get(i).anzahl();
            if (liste.get(i).wert().equals(z.wert()) && schon != null) {
                liste.set(i, new Zelle(z.ausgang(), z.merkmal(), z.wert(), z.titel(), z.platz(), schon + anzahl));
                return;
            }
        }
        liste.add(z);
    }

    public long summe(Ausgang ausgang) {
        return summen.getOrDefault(ausgang, 0L);
    }

    public long begonnen() {
        return summe(Ausgang.BEGONNEN);
    }

    public long gesendet() {
        return summe(Ausgang.GESENDET);
    }

    public long abgebrochen() {
        return summe(Ausgang.ABGEBROCHEN);
    }

    public List<Zelle> teile(Ausgang ausgang, Merkmal merkmal) {
        return teile.getOrDefault(ausgang, Map.of()).getOrDefault(merkmal, List.of());
    }

    /// Of those that ended, how many of a hundred were given up; null where none ended.
    public @Nullable Long abbruchquote() {
        return anteil(abgebrochen(), abgebrochen() + gesendet());
    }

    /// Of a hundred, rounded; null of none.
    public static @Nullable Long anteil(long teil, long ganzes) {
        return ganzes == 0 ? null : (teil * 200 + ganzes) / (2 * ganzes);
    }
}

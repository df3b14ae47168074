package de.tragwerk.decision.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Two texts line by line: what stays, what goes and what comes, by the longest common lines.
public final class Zeilenvergleich {

    public enum Art {
        GLEICH,
        WEG,
        NEU
    }

    public record Zeile(Art art, String text) {}

    private Zeilenvergleich() {}

    public static List<Zeile> von(String alt, String neu) {
        List<String> a = alt.lines().toList();
        List<String> b = neu.lines().toList();
        int[][] laenge = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                laenge[i][j] = a.get(i).equals(b.get(j))
                        ? laenge[i + 1][j + 1] + 1
                        : Math.max(laenge[i + 1][j], laenge[i][j + 1]);
            }
        }
        List<Zeile> zeilen = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                zeilen.add(new Zeile(Art.GLEICH, a.get(i++)));
                j++;
            } else if (i < a.size() && (j == b.size() || laenge[i + 1][j] >= laenge[i][j + 1])) {
                zeilen.add(new Zeile(Art.WEG, a.get(i++)));
            } else {
                zeilen.add(new Zeile(Art.NEU, b.get(j++)));
            }
        }
        return zeilen;
    }

    /// Passages that differ: lines that go or come one after the other are one.
    public static List<List<Zeile>> stellen(String alt, String neu) {
        if (alt.equals(neu)) {
            return List.of();
        }
        List<List<Zeile>> stellen = new ArrayList<>();
        List<Zeile> jetzt = new ArrayList<>();
        for (Zeile z : von(alt, neu)) {
            if (z.art() != Art.GLEICH) {
                jetzt.add(z);
            } else if (!jetzt.isEmpty()) {
                stellen.add(List.copyOf(jetzt));
                jetzt.clear();
            }
        }
        if (!jetzt.isEmpty()) {
            stellen.add(List.copyOf(jetzt));
        }
        return Collections.unmodifiableList(stellen);
    }
}

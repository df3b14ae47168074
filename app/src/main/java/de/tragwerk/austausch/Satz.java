package de.tragwerk.austausch;

import java.util.LinkedHashMap;
import java.util.Map;

/// One record: its kind and its values by the names of the profile. Days and months are ISO, amounts cents.
public record Satz(String art, Map<String, String> werte) {
    public Satz {
        werte = Map.copyOf(werte);
    }

    /// Names and values in turn.
    public static Satz von(String art, Object... paare) {
        Map<String, String> werte = new LinkedHashMap<>();
        for (int i = 0; i < paare.length; i += 2) {
            werte.put(String.valueOf(paare[i]), String.valueOf(paare[i + 1]));
        }
        return new Satz(art, werte);
    }

    /// The value, empty where the record has none.
    public String wert(String feld) {
        return werte.getOrDefault(feld, "");
    }

    /// The value as a number, 0 where the record has none.
    public long zahl(String feld) {
        String wert = wert(feld);
        return wert.isEmpty() ? 0 : Long.parseLong(wert);
    }
}

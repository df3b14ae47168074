package de.tragwerk.landkarte;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Outlines that were read from their text, by the hash of it: reading one costs more than drawing it.
@Component
public class Kartenspeicher {

    private static final int MOST = 8;

    private final Map<String, Landkarte> karten = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Landkarte> eldest) {
            return size() > MOST;
        }
    };

    /// @param text is asked for when this outline was not read yet
    /// @throws Kartenfehler when it is none
    public synchronized Landkarte zu(String hash, Supplier<String> text) {
        Landkarte schon = karten.get(hash);
        if (schon == null) {
            schon = GeoJson.karte(text.get());
            karten.put(hash, schon);
        }
        return schon;
    }
}

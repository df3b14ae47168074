package de.tragwerk.party.dedup;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/// Words by whose beginning the search field finds a person: folded, so that capitals, accents and the spelling of
/// umlauts do not matter.
public final class Suchworte {

    private Suchworte() {}

    /// @param texte names, or what was typed
    public static Set<String> von(String... texte) {
        Set<String> worte = new LinkedHashSet<>();
        for (String text : texte) {
            Arrays.stream(Faltung.falte(text).split(" +"))
                    .filter(wort -> !wort.isEmpty())
                    .forEach(worte::add);
        }
        return worte;
    }
}

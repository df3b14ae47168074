package de.tragwerk.party.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Parts and folded forms of names.
final class Names {

    private Names() {}

    static List<String> parts(String names) {
        return Arrays.stream(names.strip().split("[\\s\\-']+"))
                .filter(p -> !p.isEmpty())
                .toList();
    }

    /// Lower case, umlauts spelled out, accents dropped.
    static String fold(String name) {
        String lower = name.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("ı", "i");
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("[^a-z ]", "");
    }
}

package de.tragwerk.decision.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A dated block of wording. Once ready it never changes; another wording is another version.
///
/// @param version counts from 1 for each code and language
/// @param bereit checked and released; a block that is not ready blocks proposing and releasing
/// @param text with placeholders such as `{betrag}`
public record Textbaustein(String code, String sprache, int version, boolean bereit, String text) {
    private static final Pattern PLATZ = Pattern.compile("\\{([a-z_]+)}");

    /// How a Bescheid names the wording it used.
    public String kennung() {
        return code + "/" + sprache + "/" + version;
    }

    /// Names of the placeholders.
    public Set<String> plaetze() {
        Set<String> namen = new TreeSet<>();
        Matcher matcher = PLATZ.matcher(text);
        while (matcher.find()) {
            namen.add(matcher.group(1));
        }
        return namen;
    }

    /// The text with its places filled.
    ///
    /// @throws IllegalStateException when a value is missing: a notice never shows an open place
    public String gefuellt(Map<String, String> werte) {
        return PLATZ.matcher(text).replaceAll(m -> {
            String wert = werte.get(m.group(1));
            if (wert == null) {
                throw new IllegalStateException("Im Textbaustein " + kennung() + " fehlt der Wert für " + m.group(1));
            }
            return Matcher.quoteReplacement(wert);
        });
    }
}

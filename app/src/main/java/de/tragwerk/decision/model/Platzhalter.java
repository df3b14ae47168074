package de.tragwerk.decision.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a mass letter can say of each file. The list is closed: nothing that is a matter of one area of a
/// file stands in it, and no amount.
public enum Platzhalter {
    NAME("name", "Vor- und Familienname"),
    AKTENZEICHEN("aktenzeichen", "Aktenzeichen"),
    LEISTUNG("leistung", "Leistung, für die die Akte geführt wird"),
    ANSPRECHPERSON("ansprechperson", "wer für die Akte zuständig ist"),
    BEWILLIGT_BIS("bewilligt_bis", "letzter bewilligter Monat");

    private static final Pattern PLATZ = Pattern.compile("\\{([^{}\\n]*)}");

    private final String code;
    private final String titel;

    Platzhalter(String code, String titel) {
        this.code = code;
        this.titel = titel;
    }

    /// As it is typed: `{name}`.
    public String zeichen() {
        return "{" + code + "}";
    }

    public String titel() {
        return titel;
    }

    public boolean steht(String text) {
        return text.contains(zeichen());
    }

    /// What is between braces in a text and no placeholder; a brace alone stands for itself.
    public static List<String> fremde(String text) {
        return PLATZ.matcher(text)
                .results()
                .map(m -> m.group(1))
                .filter(n -> finde(n).isEmpty())
                .distinct()
                .toList();
    }

    /// The text with its places filled once: a value with braces in it is no placeholder.
    ///
    /// @throws IllegalStateException when a value is missing: a letter never shows an open place
    public static String fuelle(String text, Map<Platzhalter, String> werte) {
        return PLATZ.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(finde(m.group(1))
                        .map(werte::get)
                        .orElseThrow(() -> new IllegalStateException("Ein Platzhalter ohne Wert: " + m.group(1)))));
    }

    private static Optional<Platzhalter> finde(String code) {
        return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
    }
}

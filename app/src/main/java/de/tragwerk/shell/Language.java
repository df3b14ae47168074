package de.tragwerk.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Languages of the citizens' pages. Plain language is a locale, not a fork.
public enum Language {
    DE("de", Locale.GERMAN, "de", "Deutsch"),
    DE_SIMPLE(
            "de-simple",
            new Locale.Builder().setLanguage("de").setVariant("simple").build(),
            "de",
            "Einfache Sprache"),
    EN("en", Locale.ENGLISH, "en", "English");

    private final String code;
    private final Locale locale;
    private final String lang;
    private final String title;

    Language(String code, Locale locale, String lang, String title) {
        this.code = code;
        this.locale = locale;
        this.lang = lang;
        this.title = title;
    }

    /// As in `?sprache=de-simple` and in messages.
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    /// Value of the `lang` attribute.
    public String lang() {
        return lang;
    }

    public String title() {
        return title;
    }

    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
    }

    public static Language of(Locale locale) {
        if (locale.getLanguage().equals("en")) {
            return EN;
        }
        return locale.getVariant().equals("simple") ? DE_SIMPLE : DE;
    }
}

package de.tragwerk.shell;

import java.util.Arrays;
import java.util.List;
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
    EN("en", Locale.ENGLISH, "en", "English"),
    UK("uk", Locale.of("uk"), "uk", "Українська"),
    TR("tr", Locale.of("tr"), "tr", "Türkçe"),
    /// Digits as in the letters of the office, so that an amount or a number can be compared sign by sign.
    AR("ar", Locale.forLanguageTag("ar-u-nu-latn"), "ar", "العربية");

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

    /// Value of the `dir` attribute.
    public String dir() {
        return this == AR ? "rtl" : "ltr";
    }

    /// Name of the language in itself.
    public String title() {
        return title;
    }

    /// Translated for people who do not read German: nothing of it binds, and what is missing stays German.
    public boolean translated() {
        return switch (this) {
            case DE, DE_SIMPLE, EN -> false;
            case UK, TR, AR -> true;
        };
    }

    public boolean german() {
        return lang.equals("de");
    }

    /// Languages whose texts stand in files of their own.
    public static List<Language> translations() {
        return Arrays.stream(values()).filter(Language::translated).toList();
    }

    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
    }

    public static Language of(Locale locale) {
        if (locale.getLanguage().equals("de")) {
            return locale.getVariant().equals("simple") ? DE_SIMPLE : DE;
        }
        return of(locale.getLanguage()).orElse(DE);
    }
}

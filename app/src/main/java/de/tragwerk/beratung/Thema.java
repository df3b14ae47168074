package de.tragwerk.beratung;

import java.util.Locale;

/// What a centre advises on.
public enum Thema {
    SCHULDEN("Schulden"),
    SUCHT("Sucht"),
    WOHNUNGSLOS("Wohnungsnot"),
    SOZIAL("Anträge, Briefe und Ämter");

    private final String wort;

    Thema(String wort) {
        this.wort = wort;
    }

    /// German, for editors and centres.
    public String wort() {
        return wort;
    }

    /// End of its message keys.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

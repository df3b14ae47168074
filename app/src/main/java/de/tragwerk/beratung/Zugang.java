package de.tragwerk.beratung;

import java.util.Locale;

/// What makes a centre usable for somebody.
public enum Zugang {
    /// No steps, wide doors.
    STUFENLOS("ohne Stufen"),
    /// A toilet for wheelchairs.
    WC("Toilette für Rollstühle"),
    /// German sign language.
    GEBAERDEN("Deutsche Gebärdensprache"),
    /// Advice in plain language.
    EINFACH("Einfache Sprache"),
    /// Advice by phone or video.
    FERN("am Telefon oder per Video"),
    /// Comes to the home.
    HAUSBESUCH("Besuch zu Hause");

    private final String wort;

    Zugang(String wort) {
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

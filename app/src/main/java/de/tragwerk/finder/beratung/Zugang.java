package de.tragwerk.finder.beratung;

import java.util.Locale;

/// What makes a centre usable for somebody.
public enum Zugang {
    /// No steps, wide doors.
    STUFENLOS,
    /// A toilet for wheelchairs.
    WC,
    /// German sign language.
    GEBAERDEN,
    /// Advice in plain language.
    EINFACH,
    /// Advice by phone or video.
    FERN,
    /// Comes to the home.
    HAUSBESUCH;

    /// End of its message keys.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

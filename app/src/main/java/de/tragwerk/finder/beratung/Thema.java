package de.tragwerk.finder.beratung;

import java.util.Locale;

/// What a centre advises on.
public enum Thema {
    SCHULDEN,
    SUCHT,
    WOHNUNGSLOS,
    SOZIAL;

    /// End of its message keys.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package de.tragwerk.service;

/// The situations in life by which people look for help, in the order of the page.
public enum Lebenslage {
    LEBEN("tw-icon--euro"),
    WOHNEN("tw-icon--haus"),
    KINDER("tw-icon--leute"),
    ARBEIT("tw-icon--koffer"),
    PFLEGE("tw-icon--gespraech"),
    FLUCHT("tw-icon--schild"),
    TOD("tw-icon--waage");

    private final String icon;

    Lebenslage(String icon) {
        this.icon = icon;
    }

    /// CSS class of the sign beside it.
    public String icon() {
        return icon;
    }

    /// End of its message keys and its place on the page.
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

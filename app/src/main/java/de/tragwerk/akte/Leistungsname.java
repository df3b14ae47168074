package de.tragwerk.akte;

import java.util.Map;

/// What a file is kept for, as people call it; tables keep the short code.
public final class Leistungsname {

    private static final Map<String, String> NAMEN = Map.of(
            "ASYLBLG", "AsylbLG",
            "BLINDEN", "Blindengeld",
            "BUT", "Bildung und Teilhabe",
            "SGB12", "SGB XII",
            "SGB14", "SGB XIV",
            "SGB2", "SGB II",
            "SGB9", "SGB IX",
            "UHVORSCHG", "UhVorschG",
            "WOFG", "WoFG");

    private Leistungsname() {}

    /// By code; a code that is not among them stands for itself.
    public static Map<String, String> alle() {
        return NAMEN;
    }
}

package de.tragwerk.service;

/// How a decision about a service can be challenged. Which one holds may depend on the Land: a definition names
/// the usual one, the officer decides.
public enum Rechtsbehelf {
    /// §§ 78, 83, 84 SGG.
    WIDERSPRUCH_SGG("Widerspruch (Sozialgericht)"),
    /// §§ 68, 70 VwGO.
    WIDERSPRUCH_VWGO("Widerspruch (Verwaltungsgericht)"),
    /// § 74 VwGO, where the Land has done away with the objection (Nordrhein-Westfalen: § 110 JustG NRW).
    KLAGE_VWGO("Klage beim Verwaltungsgericht");

    private final String titel;

    Rechtsbehelf(String titel) {
        this.titel = titel;
    }

    public String titel() {
        return titel;
    }
}

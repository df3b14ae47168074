package de.tragwerk.payment.model;

/// What one person proposes and another releases: where it is.
public enum Vorschlagsstand {
    VORGESCHLAGEN("wartet auf die zweite Person"),
    GILT("gilt"),
    VERWORFEN("verworfen");

    private final String titel;

    Vorschlagsstand(String titel) {
        this.titel = titel;
    }

    public String titel() {
        return titel;
    }
}

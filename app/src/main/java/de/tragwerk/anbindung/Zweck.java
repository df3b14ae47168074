package de.tragwerk.anbindung;

/// What a certificate is for.
public enum Zweck {
    INHALT("Inhalt verschlüsseln"),
    OSCI("Nachrichten signieren (OSCI)"),
    /// Of an intermediary that is not ours.
    VERMITTLER("Intermediär der Kommune");

    private final String titel;

    Zweck(String titel) {
        this.titel = titel;
    }

    public String titel() {
        return titel;
    }
}

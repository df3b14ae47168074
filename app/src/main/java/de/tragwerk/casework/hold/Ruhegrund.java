package de.tragwerk.casework.hold;

/// Why a file waits: a closed list.
public enum Ruhegrund {
    UNTERLAGEN("wartet auf Unterlagen"),
    ANDERE_STELLE("wartet auf eine andere Stelle"),
    GERICHT("wartet auf ein Gericht"),
    PERSON_NICHT_ERREICHBAR("Person nicht erreichbar"),
    ANDERER("anderer Grund");

    private final String titel;

    Ruhegrund(String titel) {
        this.titel = titel;
    }

    public String titel() {
        return titel;
    }
}

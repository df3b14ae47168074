package de.tragwerk.post;

/// What a letter is.
public enum Postart {
    NACHWEIS("Nachweis"),
    WIDERSPRUCH("Widerspruch"),
    VERAENDERUNG("Veränderungsmitteilung"),
    ANTRAG("Antrag"),
    ANDERES("Anderes Schreiben");

    private final String title;

    Postart(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

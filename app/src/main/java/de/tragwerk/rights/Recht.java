package de.tragwerk.rights;

/// What somebody may have on one file.
public enum Recht {
    LESEN("Lesen", "Leserecht"),
    BESITZ("Mitbearbeiten", "Besitz"),
    EIGENTUM("Übernehmen", "Eigentum");

    private final String verb;
    private final String title;

    Recht(String verb, String title) {
        this.verb = verb;
        this.title = title;
    }

    /// As a choice: what one wants to do.
    public String verb() {
        return verb;
    }

    public String title() {
        return title;
    }
}

package de.tragwerk.access;

/// Areas inside a file. Who may read a file reads its general part; the others need a function that names them
/// (field areas, § 35 SGB I, Art. 9 and 10 DSGVO).
public enum Bereich {
    ALLGEMEIN("Allgemein"),
    GESUNDHEIT("Gesundheit"),
    SCHULDEN("Schulden"),
    STRAF("Straftaten und Strafverfahren"),
    SOZIALPAED("Sozialpädagogische Unterlagen");

    private final String title;

    Bereich(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

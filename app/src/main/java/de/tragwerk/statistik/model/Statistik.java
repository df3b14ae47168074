package de.tragwerk.statistik.model;

/// Which statistics.
public enum Statistik {
    SGBXII3("Hilfe zum Lebensunterhalt", "§§ 121, 122 SGB XII", 3),
    SGBXII4("Grundsicherung im Alter und bei Erwerbsminderung", "§§ 128a bis 128d SGB XII", 4);

    private final String titel;
    private final String norm;
    private final int kapitel;

    Statistik(String titel, String norm, int kapitel) {
        this.titel = titel;
        this.norm = norm;
        this.kapitel = kapitel;
    }

    public String titel() {
        return titel;
    }

    public String norm() {
        return norm;
    }

    public int kapitel() {
        return kapitel;
    }
}

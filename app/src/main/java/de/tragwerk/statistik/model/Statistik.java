package de.tragwerk.statistik.model;

import de.tragwerk.mandant.Purpose;
import java.time.Month;
import java.time.YearMonth;
import java.util.Set;

/// Which statistics.
public enum Statistik {
    SGBXII3("Kapitel 3", "Hilfe zum Lebensunterhalt", "§§ 121, 122 SGB XII", "statistik-sgbxii", Set.of(3)),
    SGBXII4(
            "Kapitel 4",
            "Grundsicherung im Alter und bei Erwerbsminderung",
            "§§ 128a bis 128d SGB XII",
            "statistik-sgbxii",
            Set.of(4)),
    /// Recipients of benefits in special cases (§ 2) and of basic benefits (§ 3), once a year.
    ASYLBLG("AsylbLG", "Empfänger von Regelleistungen", "§ 12 AsylbLG", "statistik-asylblg", Set.of(102, 103));

    private final String stelle;
    private final String titel;
    private final String norm;
    private final String profil;
    private final Set<Integer> kapitel;

    Statistik(String stelle, String titel, String norm, String profil, Set<Integer> kapitel) {
        this.stelle = stelle;
        this.titel = titel;
        this.norm = norm;
        this.profil = profil;
        this.kapitel = kapitel;
    }

    /// Where its benefits stand.
    public String stelle() {
        return stelle;
    }

    public String titel() {
        return titel;
    }

    public String norm() {
        return norm;
    }

    /// Name of the layout of its file.
    public String profil() {
        return profil;
    }

    /// Whether a benefit is counted here, by its number in the tables.
    public boolean zaehlt(int nummer) {
        return kapitel.contains(nummer);
    }

    /// Whether it can be made of a month. The one of AsylbLG counts who gets something on 31 December.
    public boolean moeglich(YearMonth monat) {
        return this != ASYLBLG || monat.getMonth() == Month.DECEMBER;
    }

    /// Whose records the reading of the files belongs to.
    public Purpose zweck() {
        return this == ASYLBLG ? Purpose.ASYLBLG : Purpose.SGB12;
    }
}

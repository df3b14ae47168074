package de.tragwerk.decision.model;

import java.util.Arrays;

/// The benefits that secure the livelihood: the chapters of SGB XII, the sections of AsylbLG.
///
/// The number is what every table keeps: the chapter itself, and for AsylbLG the section with a hundred before it.
public enum Kapitel {
    HILFE_ZUM_LEBENSUNTERHALT(3, Gesetz.SGB12, "Hilfe zum Lebensunterhalt", "Dritten Kapitel", "Kap. 3"),
    GRUNDSICHERUNG(4, Gesetz.SGB12, "Grundsicherung im Alter und bei Erwerbsminderung", "Vierten Kapitel", "Kap. 4"),
    /// §§ 3, 3a AsylbLG.
    GRUNDLEISTUNGEN(103, Gesetz.ASYLBLG, "Grundleistungen", "§ 3", "§ 3"),
    /// § 2 AsylbLG, like SGB XII.
    ANALOGLEISTUNGEN(102, Gesetz.ASYLBLG, "Leistungen in besonderen Fällen", "§ 2", "§ 2");

    private final int nummer;
    private final Gesetz gesetz;
    private final String leistung;
    private final String dativ;
    private final String stelle;

    Kapitel(int nummer, Gesetz gesetz, String leistung, String dativ, String stelle) {
        this.nummer = nummer;
        this.gesetz = gesetz;
        this.leistung = leistung;
        this.dativ = dativ;
        this.stelle = stelle;
    }

    public static Kapitel of(int nummer) {
        return Arrays.stream(values())
                .filter(k -> k.nummer == nummer)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Keine Leistung für den Lebensunterhalt: " + nummer));
    }

    public int nummer() {
        return nummer;
    }

    public Gesetz gesetz() {
        return gesetz;
    }

    /// Name of the benefit.
    public String leistung() {
        return leistung;
    }

    /// As in "nach dem Dritten Kapitel".
    public String dativ() {
        return dativ;
    }

    /// Where it stands: "Kap. 3 SGB XII", "§ 3 AsylbLG".
    public String stelle() {
        return stelle + " " + gesetz.kurz();
    }
}

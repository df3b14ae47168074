package de.tragwerk.decision.model;

import java.util.Arrays;

/// The monthly benefits that are calculated: the chapters of SGB XII, the sections of AsylbLG, the compensation
/// payments of SGB XIV.
///
/// The number is what every table keeps: the chapter itself, for AsylbLG the section with a hundred before it, for
/// SGB XIV fourteen and the section that begins them.
public enum Kapitel {
    HILFE_ZUM_LEBENSUNTERHALT(3, Gesetz.SGB12, "Hilfe zum Lebensunterhalt", "Dritten Kapitel", "Kap. 3"),
    GRUNDSICHERUNG(4, Gesetz.SGB12, "Grundsicherung im Alter und bei Erwerbsminderung", "Vierten Kapitel", "Kap. 4"),
    /// §§ 3, 3a AsylbLG.
    GRUNDLEISTUNGEN(103, Gesetz.ASYLBLG, "Grundleistungen", "§ 3", "§ 3"),
    /// § 2 AsylbLG, like SGB XII.
    ANALOGLEISTUNGEN(102, Gesetz.ASYLBLG, "Leistungen in besonderen Fällen", "§ 2", "§ 2"),
    /// §§ 83, 85, 87 SGB XIV: to the damaged, to widows and widowers, to orphans.
    ENTSCHAEDIGUNGSZAHLUNG(1483, Gesetz.SGB14, "Entschädigungszahlungen", "§§ 83, 85 und 87", "§§ 83, 85, 87");

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
                .orElseThrow(() -> new IllegalArgumentException("Keine Leistung, die berechnet wird: " + nummer));
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

    /// Whether the law grants it without an end, so that an award ends only where the amounts are not known yet.
    public boolean aufDauer() {
        return this == ENTSCHAEDIGUNGSZAHLUNG;
    }

    /// Whether it looks at what a home costs.
    public boolean fragtNachWohnung() {
        return this != GRUNDLEISTUNGEN && this != ENTSCHAEDIGUNGSZAHLUNG;
    }

    /// Where it stands: "Kap. 3 SGB XII", "§ 3 AsylbLG".
    public String stelle() {
        return stelle + " " + gesetz.kurz();
    }
}

package de.tragwerk.decision.model;

/// The two chapters of SGB XII that secure the livelihood.
public enum Kapitel {
    HILFE_ZUM_LEBENSUNTERHALT(3, "Hilfe zum Lebensunterhalt", "Dritten Kapitel"),
    GRUNDSICHERUNG(4, "Grundsicherung im Alter und bei Erwerbsminderung", "Vierten Kapitel");

    private final int nummer;
    private final String leistung;
    private final String dativ;

    Kapitel(int nummer, String leistung, String dativ) {
        this.nummer = nummer;
        this.leistung = leistung;
        this.dativ = dativ;
    }

    public static Kapitel of(int nummer) {
        return switch (nummer) {
            case 3 -> HILFE_ZUM_LEBENSUNTERHALT;
            case 4 -> GRUNDSICHERUNG;
            default -> throw new IllegalArgumentException("Kein Kapitel für den Lebensunterhalt: " + nummer);
        };
    }

    public int nummer() {
        return nummer;
    }

    /// Name of the benefit.
    public String leistung() {
        return leistung;
    }

    /// As in "nach dem Dritten Kapitel".
    public String dativ() {
        return dativ;
    }
}

package de.tragwerk.law.zuordnung;

/// The systems; exactly one applies to each person in a month.
public enum Leistungssystem {
    SGB2("Grundsicherung für Arbeitsuchende (SGB II)"),
    SGB12_KAPITEL3("Hilfe zum Lebensunterhalt (3. Kapitel SGB XII)"),
    SGB12_KAPITEL4("Grundsicherung im Alter und bei Erwerbsminderung (4. Kapitel SGB XII)"),
    ASYLBLG("Grundleistungen (AsylbLG)"),
    ASYLBLG_ANALOG("Leistungen wie nach dem SGB XII (§ 2 AsylbLG)"),
    KEINES("keine laufenden Leistungen zum Lebensunterhalt");

    private final String titel;

    Leistungssystem(String titel) {
        this.titel = titel;
    }

    public String titel() {
        return titel;
    }
}

package de.tragwerk.statistik.model;

/// What can be wrong with a record, and where it is put right. A fault stops the release, a hint does not.
public enum Pruefpunkt {
    WOHNGEMEINDE("Die Wohngemeinde fehlt", "Anschrift bei der Person ergänzen", "", true),
    STUFE(
            "In der Berechnung steht keine Regelbedarfsstufe",
            "Berechnung ansehen und neu entscheiden",
            "/berechnung",
            true),
    SUMME(
            "Die Bedarfe ergeben zusammen nicht den Bedarf der Berechnung",
            "Dem Betrieb melden: ein Merkmal ist nicht zugeordnet",
            "/berechnung",
            true),
    PLZ("Die Postleitzahl fehlt", "Anschrift bei der Person ergänzen", "", false),
    KAPITEL(
            "Nach dem Alter gehört die Person in das andere Kapitel",
            "Rolle und Erwerbsminderung in den Tatsachen prüfen",
            "/tatsachen",
            false),
    AUFENTHALT(
            "Zu welcher Gruppe des § 1 AsylbLG die Person gehört, ist nicht bekannt",
            "Leistungsberechtigung in den Tatsachen ergänzen und neu entscheiden",
            "/tatsachen",
            false),
    UNTERBRINGUNG(
            "Die Art der Unterbringung ist nicht bekannt",
            "Unterbringung in den Tatsachen ergänzen und neu entscheiden",
            "/tatsachen",
            false),
    OHNE_RENTE(
            "Altersgrenze erreicht, und keine Rente ist bekannt",
            "Rente in den Tatsachen prüfen; die Rentenauskunft hilft",
            "/tatsachen",
            false);

    private final String satz;
    private final String rat;
    private final String pfad;
    private final boolean fehler;

    Pruefpunkt(String satz, String rat, String pfad, boolean fehler) {
        this.satz = satz;
        this.rat = rat;
        this.pfad = pfad;
        this.fehler = fehler;
    }

    public String satz() {
        return satz;
    }

    public String rat() {
        return rat;
    }

    /// Page below the file where it is put right.
    public String pfad() {
        return pfad;
    }

    public boolean fehler() {
        return fehler;
    }
}

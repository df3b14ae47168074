package de.tragwerk.decision.model;

/// When a hearing may be left out: the closed list of § 24 Abs. 2 SGB X, as far as it fits single cases.
public enum AnhoerungAusnahme {
    GEFAHR("1", "Eine sofortige Entscheidung ist wegen Gefahr im Verzug oder im öffentlichen Interesse notwendig."),
    FRIST("2", "Die Anhörung würde die Einhaltung einer maßgeblichen Frist in Frage stellen."),
    EIGENE_ANGABEN("3", "Wir weichen von Ihren eigenen Angaben nicht zu Ihren Ungunsten ab."),
    EINKOMMEN("5", "Eine einkommensabhängige Leistung wird den geänderten Verhältnissen angepasst."),
    KLEIN("7", "Es geht um eine Aufrechnung mit weniger als 70 Euro.");

    private final String nummer;
    private final String satz;

    AnhoerungAusnahme(String nummer, String satz) {
        this.nummer = nummer;
        this.satz = satz;
    }

    public String norm() {
        return "§ 24 Abs. 2 Nr. " + nummer + " SGB X";
    }

    /// The exception as the notice says it.
    public String satz() {
        return satz;
    }
}

package de.tragwerk.decision.model;

/// When a hearing may be left out: the closed list of § 24 Abs. 2 SGB X, as far as it fits single cases. AsylbLG is
/// decided by general procedure: § 28 Abs. 2 VwVfG knows fewer exceptions (recalled).
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

    public String norm(Gesetz gesetz) {
        return gesetz == Gesetz.ASYLBLG
                ? "§ 28 Abs. 2 Nr. " + nummer + " VwVfG"
                : "§ 24 Abs. 2 Nr. " + nummer + " SGB X";
    }

    /// Whether the procedure of this statute has it for an act that changes an award. Such an act sets nothing off, so
    /// the exception for that is none; acts of the first release may name it.
    public boolean fuer(Gesetz gesetz) {
        return switch (this) {
            case GEFAHR, FRIST, EIGENE_ANGABEN -> true;
            // A compensation payment depends on no income.
            case EINKOMMEN -> gesetz == Gesetz.SGB12;
            case KLEIN -> false;
        };
    }

    /// Whether it carries an act on this judgement: adapting a benefit to income (Nr. 5) blames nobody and takes
    /// nothing back that was wrong from the beginning.
    public boolean traegt(Wuerdigung w) {
        return this != EINKOMMEN || !w.anfaenglich() && !w.pflichtVerletzt() && !w.gewusst();
    }

    /// The exception as the notice says it.
    public String satz() {
        return satz;
    }
}

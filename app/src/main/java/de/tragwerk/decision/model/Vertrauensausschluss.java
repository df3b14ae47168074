package de.tragwerk.decision.model;

/// When nobody may rely on an act: the three numbers of § 45 Abs. 2 Satz 3 SGB X.
public enum Vertrauensausschluss {
    TAEUSCHUNG("1", "arglistige Täuschung, Drohung oder Bestechung"),
    ANGABEN("2", "vorsätzlich oder grob fahrlässig unrichtige oder unvollständige Angaben"),
    KENNTNIS("3", "Rechtswidrigkeit gekannt oder infolge grober Fahrlässigkeit nicht gekannt");

    private final String nummer;
    private final String titel;

    Vertrauensausschluss(String nummer, String titel) {
        this.nummer = nummer;
        this.titel = titel;
    }

    /// Number of the sentence, also the end of the name of its text.
    public String nummer() {
        return nummer;
    }

    public String titel() {
        return titel;
    }
}

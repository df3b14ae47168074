package de.tragwerk.payment;

/// What a payment is for. The chapter of the law is kept beside it, for the books.
public enum Zweck {
    /// The monthly benefit that is calculated: subsistence, or compensation (SGB XIV).
    LEBENSUNTERHALT("Laufende Leistung"),
    /// To another body that paid for the same time; so much of her claim counts as fulfilled (§ 107 Abs. 1 SGB
    /// X). Before all others: only what is left is hers to be sent on.
    ERSTATTUNG("Erstattung an anderen Träger"),
    UNTERKUNFT("Unterkunft an Vermieter"),
    ENERGIE("Energie an Versorger"),
    /// After the others: it goes whole or not at all (§ 32a Abs. 2 Satz 1 SGB XII).
    BEITRAG("Beiträge an Kranken- und Pflegeversicherung"),
    DARLEHEN("Darlehen"),
    BEIHILFE("einmalige Beihilfe"),
    /// Granted by the letter about a service nobody calculates: each line counts by itself.
    BRIEF("durch Brief bewilligt"),
    /// Part of a benefit that goes against a claim; nothing is transferred.
    EINBEHALT("für eine Forderung einbehalten");

    private final String titel;

    Zweck(String titel) {
        this.titel = titel;
    }

    /// Beside the monthly benefit that is calculated, by an act of its own.
    public boolean daneben() {
        return this == DARLEHEN || this == BEIHILFE || this == BRIEF;
    }

    public String titel() {
        return titel;
    }
}

package de.tragwerk.payment.model;

/// Where the authority has name and address of somebody from who is not in the file (Art. 14 Abs. 2 Buchst. f DSGVO).
public enum Quelle {
    AKTE(
            "Angaben und Unterlagen in dieser Akte",
            "aus den Angaben und Unterlagen eines Menschen, für den wir Sozialhilfe zahlen oder gezahlt haben"),
    GERICHT("Nachlassgericht", "vom Nachlassgericht"),
    MELDEBEHOERDE("Meldebehörde", "von der Meldebehörde"),
    STELLE(
            "andere Behörde oder anderer Leistungsträger",
            "von einer anderen Behörde oder einem anderen Leistungsträger"),
    SCHULDNER("wer Unterhalt schulden kann", "von dem Menschen, der Unterhalt schulden kann"),
    OEFFENTLICH("öffentlich zugängliche Quelle", "aus einer öffentlich zugänglichen Quelle"),
    /// The interest of somebody else to stay unnamed weighs more (§ 82a Abs. 1 Nr. 2 SGB X).
    GEHEIM(
            "wird nicht genannt (§ 82a Abs. 1 Nr. 2 SGB X)",
            "von jemandem, den wir Ihnen nicht nennen dürfen (§ 82a Abs. 1 Nr. 2 SGB X)");

    private final String titel;
    private final String worte;

    Quelle(String titel, String worte) {
        this.titel = titel;
        this.worte = worte;
    }

    public String titel() {
        return titel;
    }

    /// As the letter says it, after "haben wir".
    public String worte() {
        return worte;
    }
}

package de.tragwerk.casework.hold;

/// Why a case ends: a closed list.
public enum Endegrund {
    KEIN_BEDARF("kein Bedarf mehr"),
    VERZOGEN("in anderen Bereich verzogen"),
    VERSTORBEN("verstorben"),
    ANDERER_TRAEGER("anderer Träger zuständig"),
    VERZICHT("Verzicht (§ 46 SGB I)"),
    ABGELEHNT("Antrag abgelehnt");

    private final String titel;

    Endegrund(String titel) {
        this.titel = titel;
    }

    public String titel() {
        return titel;
    }
}

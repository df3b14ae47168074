package de.tragwerk.application;

/// Why an application ends without a file.
public enum Erledigungsgrund {
    ZURUECKGENOMMEN("Die Person hat den Antrag zurückgenommen", "", "Ihr Antrag ist zurückgenommen"),
    DOPPELT(
            "Der Antrag ist doppelt",
            "Zu welchem Antrag oder Aktenzeichen er gehört",
            "Ihr Antrag gehört zu einem, den wir schon haben"),
    WEITERGELEITET(
            "Eine andere Behörde ist zuständig; der Antrag ist dorthin weitergeleitet",
            "Welche Behörde ihn bekommen hat",
            "Wir haben Ihren Antrag weitergeleitet");

    private final String titel;
    private final String wohin;
    private final String betreff;

    Erledigungsgrund(String titel, String wohin, String betreff) {
        this.titel = titel;
        this.wohin = wohin;
        this.betreff = betreff;
    }

    public String titel() {
        return titel;
    }

    /// What must be said beside it; empty for nothing.
    public String wohin() {
        return wohin;
    }

    /// Subject of the message to the person.
    public String betreff() {
        return betreff;
    }
}

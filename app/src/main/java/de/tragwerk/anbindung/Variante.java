package de.tragwerk.anbindung;

/// How an authority receives.
public enum Variante {
    OSCI("Variante 1: OSCI im Fachverfahren"),
    XTA("Variante 1: XTA-Server davor"),
    MANUELL("Variante 2: Einzelplatz"),
    FITCONNECT("Variante 3: FIT-Connect");

    private final String titel;

    Variante(String titel) {
        this.titel = titel;
    }

    public String titel() {
        return titel;
    }
}

package de.tragwerk.decision.model;

import java.util.Locale;

/// Why an application is refused: a closed list, each with its wording.
public enum Ablehnungsgrund {
    KEIN_BEDARF("Einkommen deckt den Bedarf"),
    VERMOEGEN("Vermögen über dem Freibetrag"),
    JOBCENTER("Leistungen des Jobcenters gehen vor"),
    MITWIRKUNG("Fehlende Mitwirkung nach Hinweis und Frist");

    private final String titel;

    Ablehnungsgrund(String titel) {
        this.titel = titel;
    }

    public String titel() {
        return titel;
    }

    String baustein(String art) {
        return "ablehnung." + art + "_" + name().toLowerCase(Locale.ROOT);
    }
}

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

    /// Not a refusal of the claim but a withholding until the person cooperates (§ 66 SGB I).
    public boolean versagt() {
        return this == MITWIRKUNG;
    }

    /// The refusal rests on the calculation, which then gives nothing in any month. For the other reasons facts
    /// are missing or do not matter, and a sheet of amounts would contradict the decision.
    public boolean rechnet() {
        return this == KEIN_BEDARF || this == VERMOEGEN;
    }

    String baustein(String art) {
        return "ablehnung." + art + "_" + name().toLowerCase(Locale.ROOT);
    }
}

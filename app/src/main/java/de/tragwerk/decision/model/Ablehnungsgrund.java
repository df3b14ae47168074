package de.tragwerk.decision.model;

import java.util.Locale;

/// Why an application is refused: a closed list, each with its wording.
public enum Ablehnungsgrund {
    KEIN_BEDARF("Einkommen deckt den Bedarf"),
    VERMOEGEN("Vermögen über dem Freibetrag"),
    JOBCENTER("Leistungen des Jobcenters gehen vor"),
    /// §§ 83, 85, 87 SGB XIV: nothing recognised, too low a degree, or no survivor.
    KEINE_ENTSCHAEDIGUNG("Voraussetzungen einer Entschädigungszahlung fehlen"),
    MITWIRKUNG("Fehlende Mitwirkung nach Hinweis und Frist");

    private final String titel;

    Ablehnungsgrund(String titel) {
        this.titel = titel;
    }

    public String titel() {
        return titel;
    }

    /// Whether an application under this statute can be refused for it.
    public boolean fuer(Gesetz gesetz) {
        return switch (this) {
            case KEIN_BEDARF, VERMOEGEN, JOBCENTER -> gesetz != Gesetz.SGB14;
            case KEINE_ENTSCHAEDIGUNG -> gesetz == Gesetz.SGB14;
            case MITWIRKUNG -> true;
        };
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

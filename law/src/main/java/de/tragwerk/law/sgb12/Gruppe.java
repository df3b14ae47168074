package de.tragwerk.law.sgb12;

/// Parts of the calculation, as [de.tragwerk.kernel.Schritt#gruppe()] names them.
final class Gruppe {
    static final String BEDARF = "BEDARF";
    static final String EINKOMMEN = "EINKOMMEN";
    static final String VERMOEGEN = "VERMOEGEN";
    static final String ERGEBNIS = "ERGEBNIS";

    private Gruppe() {}
}

package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Schritt;
import java.util.Locale;

/// Kinds of income and the allowance each has.
public enum Einkommensart {
    EMPLOYMENT("Arbeitslohn, brutto", Freibetrag.ERWERB),
    MINI_JOB("Minijob", Freibetrag.ERWERB),
    WORKSHOP_PAY("Werkstattlohn", Freibetrag.WERKSTATT),
    PENSION_OLD_AGE("Altersrente", Freibetrag.GRUNDRENTE),
    PENSION_INCAPACITY("Rente wegen Erwerbsminderung", Freibetrag.GRUNDRENTE),
    PENSION_SURVIVOR("Hinterbliebenenrente", Freibetrag.GRUNDRENTE),
    COMPANY_PENSION("Betriebsrente", Freibetrag.ALTERSVORSORGE),
    PRIVATE_ANNUITY("private Rente", Freibetrag.ALTERSVORSORGE),
    CHILD_BENEFIT("Kindergeld", Freibetrag.KEINER),
    UVG("Unterhaltsvorschuss", Freibetrag.KEINER),
    MAINTENANCE_CHILD("Unterhalt", Freibetrag.KEINER),
    MAINTENANCE_SPOUSE("Unterhalt vom (früheren) Ehepartner", Freibetrag.KEINER),
    HOUSING_BENEFIT("Wohngeld", Freibetrag.KEINER),
    SICK_PAY("Krankengeld", Freibetrag.KEINER),
    CAPITAL("Kapitalerträge", Freibetrag.KEINER),
    RENT_LEASE("Miete und Pacht", Freibetrag.KEINER),
    OTHER("anderes Einkommen", Freibetrag.KEINER);

    enum Freibetrag {
        KEINER,
        ERWERB,
        WERKSTATT,
        GRUNDRENTE,
        ALTERSVORSORGE
    }

    private final Freibetrag freibetrag;
    private final Schritt schritt;

    Einkommensart(String titel, Freibetrag freibetrag) {
        this.freibetrag = freibetrag;
        this.schritt = Schritt.of("E-" + name(), "EINKOMMEN", Norm.sgb12("§ 82 Abs. 1"), titel, "");
    }

    Freibetrag freibetrag() {
        return freibetrag;
    }

    Schritt schritt() {
        return schritt;
    }

    /// Reads a code of the form's list, such as `pension_old_age`.
    public static Einkommensart of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

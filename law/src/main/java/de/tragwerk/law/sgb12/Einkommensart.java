package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Schritt;
import java.util.Locale;

/// Kinds of income and the allowance each has.
public enum Einkommensart {
    EMPLOYMENT("Arbeitslohn, brutto", Freibetrag.ERWERB),
    MINI_JOB("Minijob", Freibetrag.ERWERB),
    SELF_EMPLOYMENT("selbständige Arbeit", Freibetrag.ERWERB),
    WORKSHOP_PAY("Werkstattlohn", Freibetrag.WERKSTATT),
    /// Pupils, students, trainees and volunteers from 15 to 24 (§ 82 Abs. 1 Satz 2 Nr. 7).
    YOUTH_JOB("Arbeit neben Schule, Studium oder Ausbildung", Freibetrag.ERWERB),
    /// Pocket money of a voluntary service (§ 82 Abs. 2 Satz 2).
    VOLUNTEER_SERVICE("Taschengeld eines Freiwilligendienstes", Freibetrag.FREIWILLIGENDIENST),
    /// § 82 Abs. 1 Satz 2 Nr. 8 with § 3 Nr. 12, 26, 26a EStG.
    HONORARY("Aufwandsentschädigung im Ehrenamt", Freibetrag.KEINER),
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
    OTHER("anderes Einkommen", Freibetrag.KEINER),
    /// § 82 Abs. 1 Satz 2 Nr. 2 bis 4: basic pensions and compensation for injury.
    COMPENSATION("Grundrente und Entschädigung für Schäden", "§ 82 Abs. 1 Satz 2 Nr. 2 bis 4"),
    /// § 13 Abs. 5 SGB XI: care allowance is no income.
    CARE_ALLOWANCE("Pflegegeld", "§ 82 Abs. 1"),
    /// § 82 Abs. 1 Satz 2 Nr. 6.
    HOLIDAY_JOB("Ferienjob", "§ 82 Abs. 1 Satz 2 Nr. 6"),
    /// § 82 Abs. 1 Satz 2 Nr. 1: benefits of the SGB XII itself.
    SGB12_BENEFIT("Leistungen nach dem SGB XII", "§ 82 Abs. 1 Satz 2 Nr. 1"),
    /// § 82 Abs. 1 Satz 2 Nr. 9: an inheritance is property.
    INHERITANCE("Erbschaft", "§ 82 Abs. 1 Satz 2 Nr. 9");

    enum Freibetrag {
        KEINER,
        ERWERB,
        WERKSTATT,
        FREIWILLIGENDIENST,
        GRUNDRENTE,
        ALTERSVORSORGE
    }

    private final Freibetrag freibetrag;
    private final boolean zaehlt;
    private final Schritt schritt;

    Einkommensart(String titel, Freibetrag freibetrag) {
        this.freibetrag = freibetrag;
        this.zaehlt = true;
        this.schritt = Schritt.of("E-" + name(), "EINKOMMEN", Norm.sgb12("§ 82 Abs. 1"), titel, "");
    }

    /// A kind on the list of what is no income.
    Einkommensart(String titel, String ausnahme) {
        this.freibetrag = Freibetrag.KEINER;
        this.zaehlt = false;
        this.schritt =
                Schritt.of("E-" + name(), "EINKOMMEN", Norm.sgb12(ausnahme), titel + ", zählt nicht als Einkommen", "");
    }

    Freibetrag freibetrag() {
        return freibetrag;
    }

    /// Whether it is income at all.
    public boolean zaehlt() {
        return zaehlt;
    }

    Schritt schritt() {
        return schritt;
    }

    /// Reads a code of the form's list, such as `pension_old_age`.
    public static Einkommensart of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

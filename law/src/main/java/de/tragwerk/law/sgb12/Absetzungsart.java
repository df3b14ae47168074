package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Schritt;
import java.util.List;
import java.util.Locale;

/// What is deducted from income (§ 82 Abs. 2 Satz 1), in the order of deduction.
public enum Absetzungsart {
    STEUER("Steuern", "§ 82 Abs. 2 Nr. 1"),
    SOZIALVERSICHERUNG("Pflichtbeiträge zur Sozialversicherung", "§ 82 Abs. 2 Nr. 2"),
    KRANKEN_PFLEGE("Kranken- und Pflegeversicherung", "§ 82 Abs. 2 Nr. 2 und 3"),
    /// Proven work tools; below the flat rate of the regulation the flat rate counts.
    ARBEITSMITTEL("A-ARBEITSMITTEL-NACHWEIS", "Arbeitsmittel", "§ 82 Abs. 2 Nr. 4"),
    WERBUNGSKOSTEN("notwendige Ausgaben für die Arbeit", "§ 82 Abs. 2 Nr. 4"),
    HAFTPFLICHT("Haftpflichtversicherung", "§ 82 Abs. 2 Nr. 3"),
    HAUSRAT("Hausratversicherung", "§ 82 Abs. 2 Nr. 3"),
    STERBEGELD("Sterbegeldversicherung", "§ 82 Abs. 2 Nr. 3"),
    RIESTER("geförderte Altersvorsorge", "§ 82 Abs. 2 Nr. 3");

    /// In the order of deduction.
    static final List<Absetzungsart> REIHENFOLGE = List.of(values());

    private final Schritt schritt;

    Absetzungsart(String titel, String norm) {
        this.schritt = Schritt.of("A-" + name(), "EINKOMMEN", Norm.sgb12(norm), "ab: " + titel, "");
    }

    Absetzungsart(String code, String titel, String norm) {
        this.schritt = Schritt.of(code, "EINKOMMEN", Norm.sgb12(norm), "ab: " + titel, "");
    }

    Schritt schritt() {
        return schritt;
    }

    public static Absetzungsart of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

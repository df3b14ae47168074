package de.tragwerk.law.sgb12.hilfen;

import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.DayShare;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.time.YearMonth;

/// Chapters 5 to 9: an officer recognises the cost of a help, income and assets above their limits are used.
public final class Hilfe {

    /// The kinds of help. Some are granted without regard to income.
    public enum Art {
        GESUNDHEIT("§ 19 Abs. 3, §§ 47 bis 52", "Hilfen zur Gesundheit", true),
        PFLEGE("§ 19 Abs. 3, §§ 61 bis 66a", "Hilfe zur Pflege", true),
        /// § 68 Abs. 2: services are given without regard to means.
        BESONDERE_SCHWIERIGKEITEN("§§ 67 bis 69", "Hilfe bei besonderen sozialen Schwierigkeiten", false),
        HAUSHALT("§ 70", "Hilfe zur Weiterführung des Haushalts", true),
        ALTENHILFE("§ 71", "Altenhilfe", true),
        BLINDENHILFE("§ 72", "Blindenhilfe nach Einsatz der Mittel", true),
        SONSTIGE("§ 73", "Hilfe in sonstigen Lebenslagen", true),
        BESTATTUNG("§ 74", "Bestattungskosten", true);

        private final boolean einkommen;
        private final Schritt schritt;

        Art(String norm, String titel, boolean einkommen) {
            this.einkommen = einkommen;
            this.schritt = Schritt.of(
                    "H-" + name(),
                    "HILFE",
                    Norm.sgb12(norm),
                    titel,
                    "{0} − eigener Einsatz {1} − Vermögen {2}",
                    cent("anerkannte Kosten"),
                    cent("Einsatz des Einkommens"),
                    cent("Einsatz des Vermögens"));
        }

        /// Whether income and assets are used.
        public boolean einsatz() {
            return einkommen;
        }
    }

    static final Schritt PFLEGEGELD = Schritt.of(
            "H-PFLEGEGELD", "HILFE", Norm.sgb12("§ 64a"), "Pflegegeld", "{0} anteilig", cent("Pflegegeld im Monat"));

    private Hilfe() {}

    /// What is paid of the recognised cost.
    public static Money berechne(
            Art art, Money kosten, Money einsatzEinkommen, Money einsatzVermoegen, Protokoll protokoll) {
        Money einkommen = art.einsatz() ? einsatzEinkommen : Money.ZERO;
        Money vermoegen = art.einsatz() ? einsatzVermoegen : Money.ZERO;
        return protokoll.ergibt(
                art.schritt, kosten.minus(einkommen).minus(vermoegen).notNegative(), kosten, einkommen, vermoegen);
    }

    /// § 64a: the allowance of SGB XI for those who are not insured, by thirtieths in a part of a month.
    public static Money pflegegeld(int pflegegrad, YearMonth monat, int tage, Protokoll protokoll) {
        if (pflegegrad < 2 || pflegegrad > 5) {
            throw new IllegalArgumentException("Pflegegeld gibt es in den Pflegegraden 2 bis 5");
        }
        Parameter p = Hilfewerte.wert("pflegegeld_" + pflegegrad, monat);
        return protokoll.mit(p).ergibt(PFLEGEGELD, DayShare.of(p.geld(), tage), p.wert());
    }

    /// §§ 64i, 66: what is paid for relief.
    public static Money entlastungsbetrag(YearMonth monat) {
        return Hilfewerte.wert("entlastungsbetrag", monat).geld();
    }

    /// § 66a: a further asset allowance of those who get care help, from their own work.
    public static Money weitererVermoegensfreibetrag(Money ausEigenerArbeit, YearMonth monat) {
        return Hilfewerte.wert("vermoegen_pflege_erwerb", monat).geld().min(ausEigenerArbeit);
    }
}

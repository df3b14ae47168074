package de.tragwerk.law.sgb2;

import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;

/// § 19 Abs. 3, §§ 70, 72, 73 SGB II: what one person gets.
///
/// @param regelleistung for standard and additional needs, paid by the federation
/// @param unterkunftsleistung for housing, paid by the municipality
record Leistung(Money regelleistung, Money unterkunftsleistung) {
    private static final String R = "ERGEBNIS";
    static final Schritt REGELLEISTUNG = Schritt.of(
            "S2-R-REGEL",
            R,
            Norm.sgb2("§ 19 Abs. 3 Satz 2"),
            "Leistung für Regel- und Mehrbedarfe",
            "{0} − Einkommen {1}",
            cent("Bedarf"),
            cent("Einkommen"));
    static final Schritt UNTERKUNFT = Schritt.of(
            "S2-R-UNTERKUNFT",
            R,
            Norm.sgb2("§ 19 Abs. 3 Satz 2"),
            "Leistung für Unterkunft und Heizung",
            "{0} − restliches Einkommen {1}",
            cent("Bedarf"),
            cent("restliches Einkommen"));
    static final Schritt SOFORTZUSCHLAG = Schritt.of("S2-R-SOFORTZUSCHLAG", R, Norm.sgb2("§ 72"), "Sofortzuschlag", "");
    static final Schritt EINMALZAHLUNG =
            Schritt.of("S2-R-EINMALZAHLUNG", R, Norm.sgb2("§§ 70, 73"), "Einmalzahlung", "");
    static final Schritt MINDESTENS =
            Schritt.of("S2-R-MINDESTENS", R, Norm.sgb2("§ 31a"), "kleinste Leistung nach einer Minderung", "");
    static final Schritt ANSPRUCH = Schritt.summe("S2-S-ANSPRUCH", R, Norm.sgb2("§ 19 Abs. 3"), "Leistung je Person");
    static final Leistung KEINE = new Leistung(Money.ZERO, Money.ZERO);

    Money summe() {
        return regelleistung.plus(unterkunftsleistung);
    }

    /// § 19 Abs. 3 Satz 2: means cover §§ 20, 21, 23 first, then § 22; § 41: the part of the month.
    static Leistung fuer(Money regel, Money wohnen, Money mittel, Haushalt h, Werte w, Protokoll protokoll) {
        Money ausRegel = mittel.min(regel);
        Money ausWohnen = mittel.minus(ausRegel);
        int tage = Anteil.tage(h.monat(), h.erster(), h.letzter());
        Money fuerRegel = protokoll.ergibt(REGELLEISTUNG, regel.minus(ausRegel), regel.cents(), ausRegel.cents());
        fuerRegel = Anteil.fuer(fuerRegel, tage, protokoll);
        Money fuerWohnen = Money.ZERO;
        if (wohnen.isPositive()) {
            fuerWohnen = protokoll.ergibt(
                    UNTERKUNFT, wohnen.minus(ausWohnen).notNegative(), wohnen.cents(), ausWohnen.cents());
            fuerWohnen = Anteil.fuer(fuerWohnen, tage, protokoll);
        }
        Money summe = Anteil.gerundet(fuerRegel.plus(fuerWohnen), w, protokoll);
        return new Leistung(fuerRegel, summe.minus(fuerRegel));
    }

    /// § 72; never shared by days [P].
    static Money sofortzuschlag(Werte w, Protokoll protokoll) {
        Parameter zuschlag = w.sofortzuschlag;
        return zuschlag == null ? Money.ZERO : protokoll.mit(zuschlag).ergibt(SOFORTZUSCHLAG, zuschlag.geld());
    }

    /// May 2021 (§ 70: levels 1, 2 and 3 without child benefit) and July 2022 (§ 73: levels 1 and 2).
    static Money einmalzahlung(Person p, int stufe, Werte w, Protokoll protokoll) {
        Parameter mai = w.einmal2021;
        if (mai != null && (stufe <= 2 || stufe == 3 && Anrechnung.kindergeld(p).isZero())) {
            return protokoll.mit(mai).ergibt(EINMALZAHLUNG, mai.geld());
        }
        Parameter juli = w.einmal2022;
        return juli != null && stufe <= 2 ? protokoll.mit(juli).ergibt(EINMALZAHLUNG, juli.geld()) : Money.ZERO;
    }

    /// Since July 2026 a reduction leaves at least one euro.
    static Money nachMinderung(Money leistung, Money minderung, Werte w, Protokoll protokoll) {
        Money rest = leistung.minus(minderung);
        Parameter mindestens = minderung.isPositive() ? w.wennGilt("mindestleistung") : null;
        if (mindestens == null || rest.compareTo(mindestens.geld()) >= 0) {
            return rest;
        }
        return protokoll.mit(mindestens).ergibt(MINDESTENS, mindestens.geld().min(leistung));
    }
}

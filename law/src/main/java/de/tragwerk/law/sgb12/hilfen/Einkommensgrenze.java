package de.tragwerk.law.sgb12.hilfen;

import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.time.YearMonth;

/// § 85 SGB XII: income up to this limit is not used for help of chapters 5 to 9.
public final class Einkommensgrenze {
    private static final int EURO = 100;
    static final Schritt FAMILIENZUSCHLAG = Schritt.of(
            "G-FAMILIENZUSCHLAG",
            "GRENZE",
            Norm.sgb12("§ 85 Abs. 1 Nr. 3"),
            "Familienzuschlag",
            "{0} × {1} Personen",
            cent("Zuschlag je Person, auf volle Euro aufgerundet"),
            anzahl("Personen"));
    static final Schritt GRENZE = Schritt.of(
            "G-GRENZE",
            "GRENZE",
            Norm.sgb12("§ 85 Abs. 1"),
            "Einkommensgrenze",
            "{0} + Unterkunft {1} + Familienzuschlag {2}",
            cent("Grundbetrag"),
            cent("angemessene Unterkunft"),
            cent("Familienzuschlag"));

    private Einkommensgrenze() {}

    /// @param unterkunft adequate cost of accommodation, without heating [P]
    /// @param weitere spouse or partner and each person mainly maintained
    public static Money berechne(YearMonth monat, Money unterkunft, int weitere, Protokoll protokoll) {
        if (weitere < 0) {
            throw new IllegalArgumentException("Die Zahl der weiteren Personen ist nicht negativ");
        }
        Parameter anteil = Hilfewerte.wert("familienzuschlag", monat);
        Parameter stufe1 = Hilfewerte.stufe1(monat);
        Money jePerson = aufVolleEuro(anteil.anteil().of(stufe1.geld()));
        Money zuschlag = protokoll
                .mit(anteil, stufe1)
                .ergibt(FAMILIENZUSCHLAG, jePerson.times(weitere), jePerson.cents(), weitere);
        Money grundbetrag = grundbetrag(monat);
        return protokoll
                .mit(Hilfewerte.wert("grundbetrag_faktor", monat), stufe1)
                .ergibt(GRENZE, grundbetrag.plus(unterkunft).plus(zuschlag), grundbetrag, unterkunft, zuschlag);
    }

    /// § 85 Abs. 1 Nr. 1: twice level 1.
    static Money grundbetrag(YearMonth monat) {
        return Hilfewerte.stufe1(monat)
                .geld()
                .times(Hilfewerte.wert("grundbetrag_faktor", monat).zahl());
    }

    private static Money aufVolleEuro(Money betrag) {
        return Money.cents((betrag.cents() + EURO - 1) / EURO * EURO);
    }
}

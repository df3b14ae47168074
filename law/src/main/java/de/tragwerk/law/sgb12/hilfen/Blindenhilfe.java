package de.tragwerk.law.sgb12.hilfen;

import static de.tragwerk.kernel.Eingabe.anteil;
import static de.tragwerk.kernel.Eingabe.cent;
import static de.tragwerk.kernel.Eingabe.tage;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// § 72 SGB XII: help for blind persons.
public final class Blindenhilfe {
    private static final int LANGE_ABWESEND = 6;
    static final Schritt BETRAG = Schritt.of("H-BLIND", "HILFE", Norm.sgb12("§ 72 Abs. 2"), "Blindenhilfe", "");
    static final Schritt PFLEGE = Schritt.of(
            "H-BLIND-PFLEGE",
            "HILFE",
            Norm.sgb12("§ 72 Abs. 1 Satz 2 und 3"),
            "ab: Pflegegeld der Pflegeversicherung",
            "{0} × {1}, höchstens {2}",
            anteil("Anteil"),
            cent("Pflegegeld"),
            cent("Höchstbetrag"));
    static final Schritt EINRICHTUNG = Schritt.of(
            "H-BLIND-EINRICHTUNG",
            "HILFE",
            Norm.sgb12("§ 72 Abs. 3"),
            "ab: Leben in einer Einrichtung, deren Kosten ein öffentlicher Träger zahlt",
            "{0} × {1}",
            anteil("Anteil"),
            cent("Blindenhilfe"));
    static final Schritt ABWESEND = Schritt.of(
            "H-BLIND-ABWESEND",
            "HILFE",
            Norm.sgb12("§ 72 Abs. 3 Satz 3"),
            "Tage außerhalb der Einrichtung",
            "{0} × {1} ÷ 30",
            cent("Blindenhilfe"),
            tage("abwesend"));
    static final Schritt ZAHLUNG =
            Schritt.summe("H-BLIND-ZAHLUNG", "HILFE", Norm.sgb12("§ 72"), "Blindenhilfe im Monat");

    /// @param pflegegrad 0 without benefits of the care insurance
    /// @param einrichtungSeit day of entry into an institution paid mostly by public means, `null` at home
    /// @param abwesendeTage connected days outside of it
    public record Fall(
            LocalDate geboren, int pflegegrad, @Nullable LocalDate einrichtungSeit, int abwesendeTage) {}

    private Blindenhilfe() {}

    public static Money berechne(Fall f, YearMonth monat, Protokoll protokoll) {
        boolean erwachsen = !f.geboren().plusYears(18).isAfter(monat.atEndOfMonth());
        Parameter p = Hilfewerte.wert(erwachsen ? "blindenhilfe_erwachsen" : "blindenhilfe_minderjaehrig", monat);
        Money voll = protokoll.mit(p).ergibt(BETRAG, p.geld());
        Money rest = voll.minus(pflege(f.pflegegrad(), voll, monat, protokoll));
        rest = einrichtung(f, voll, rest, monat, protokoll);
        return protokoll.ergibt(ZAHLUNG, rest.notNegative());
    }

    /// Grade 2: half of its care allowance; higher grades: 40 % of the allowance of grade 3; never more than
    /// half of the help.
    private static Money pflege(int grad, Money voll, YearMonth monat, Protokoll protokoll) {
        if (grad < 2) {
            return Money.ZERO;
        }
        Parameter satz = Hilfewerte.wert(grad == 2 ? "blind_anteil_grad_2" : "blind_anteil_grad_3", monat);
        Parameter pflegegeld = Hilfewerte.wert(grad == 2 ? "pflegegeld_2" : "pflegegeld_3", monat);
        Parameter deckel = Hilfewerte.wert("blind_anrechnung_deckel", monat);
        Money hoechstens = deckel.anteil().of(voll);
        Money ab = satz.anteil().of(pflegegeld.geld()).min(hoechstens);
        protokoll
                .mit(satz, pflegegeld, deckel)
                .ergibt(PFLEGE, ab.negated(), satz.wert(), pflegegeld.wert(), hoechstens.cents());
        return ab;
    }

    /// From the first day of the second month after entry; for absences of more than six days a thirtieth of
    /// the full amount for each day.
    private static Money einrichtung(Fall f, Money voll, Money rest, YearMonth monat, Protokoll protokoll) {
        LocalDate seit = f.einrichtungSeit();
        if (seit == null || ChronoUnit.MONTHS.between(YearMonth.from(seit), monat) < 2) {
            return rest;
        }
        Parameter anteil = Hilfewerte.wert("blind_einrichtung", monat);
        Money ab = anteil.anteil().of(voll);
        protokoll.mit(anteil).ergibt(EINRICHTUNG, ab.negated(), anteil.wert(), voll.cents());
        Money gekuerzt = rest.minus(ab).notNegative();
        if (f.abwesendeTage() <= LANGE_ABWESEND) {
            return gekuerzt;
        }
        int tage = Math.min(30, f.abwesendeTage());
        Money fuerTage = protokoll.ergibt(ABWESEND, voll.share(tage, 30), voll.cents(), tage);
        return gekuerzt.share(30L - tage, 30).plus(fuerTage);
    }
}

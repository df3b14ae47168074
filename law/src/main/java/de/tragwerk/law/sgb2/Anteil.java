package de.tragwerk.law.sgb2;

import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Eingabe;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.time.YearMonth;

/// § 41 Abs. 1, 2 SGB II: benefits for a part of a month.
///
/// Abs. 2: two decimals in each step, half up; that is what [Money] does.
final class Anteil {
    static final Schritt ANTEIL = Schritt.of(
            "S2-R-ANTEIL",
            "ERGEBNIS",
            Norm.sgb2("§ 41 Abs. 1 Satz 3"),
            "Leistung für einen Teil des Monats",
            "{0} × {1} ÷ 30 Tage",
            cent("Monatsbetrag"),
            Eingabe.tage("Anspruch"));
    static final Schritt VOLLE_EURO = Schritt.of(
            "S2-R-VOLLE-EURO",
            "ERGEBNIS",
            Norm.sgb2("§ 41 Abs. 2"),
            "auf volle Euro gerundet (bis März 2011)",
            "{0}",
            cent("Betrag"));
    private static final int TAGE_IM_MONAT = 30;

    private Anteil() {}

    /// Satz 1: each calendar day counts; Satz 2: a month has 30 days, and a whole one is never less.
    static int tage(YearMonth monat, int erster, int letzter) {
        boolean ganz = erster == 1 && letzter == monat.lengthOfMonth();
        return ganz ? TAGE_IM_MONAT : Math.min(TAGE_IM_MONAT, letzter - erster + 1);
    }

    /// Satz 3: the benefit of a part of the month is a part of the benefit.
    static Money fuer(Money monatsbetrag, int tage, Protokoll protokoll) {
        if (tage == TAGE_IM_MONAT) {
            return monatsbetrag;
        }
        return protokoll.ergibt(ANTEIL, monatsbetrag.share(tage, TAGE_IM_MONAT), monatsbetrag.cents(), tage);
    }

    /// Abs. 2 until March 2011: full euro, half up.
    static Money gerundet(Money betrag, Werte w, Protokoll protokoll) {
        if (!w.volleEuro || betrag.cents() % 100 == 0) {
            return betrag;
        }
        return protokoll.ergibt(VOLLE_EURO, Money.cents((betrag.cents() + 50) / 100 * 100), betrag.cents());
    }
}

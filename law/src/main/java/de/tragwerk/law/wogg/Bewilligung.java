package de.tragwerk.law.wogg;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Parameter;
import java.time.YearMonth;

/// §§ 21 Nr. 3, 25, 27 WoGG: for how long, when anew, and when assets stand against it.
public final class Bewilligung {
    private Bewilligung() {}

    /// § 25: last month of an award; normally twelve months, with steady circumstances more.
    ///
    /// @param monate wished length, 0 for the usual one
    public static YearMonth letzterMonat(YearMonth beginn, int monate) {
        Werte w = new Werte(beginn);
        long laenge = monate == 0 ? w.wert("bewilligung_monate").zahl() : monate;
        long hoechstens = w.wert("bewilligung_hoechstens").zahl();
        if (laenge < 1 || laenge > hoechstens) {
            throw new IllegalArgumentException("Wohngeld wird für 1 bis " + hoechstens + " Monate bewilligt");
        }
        return beginn.plusMonths(laenge - 1);
    }

    /// § 27 Abs. 1: a rise of the rent, or a fall of the income, by more than the share brings a new decision.
    public static boolean erhoehungsAntrag(
            Money alteMiete, Money neueMiete, Money altesY, Money neuesY, YearMonth monat) {
        Parameter anteil = new Werte(monat).wert("aenderung_anteil");
        boolean miete = neueMiete.minus(alteMiete).compareTo(anteil.anteil().of(alteMiete)) > 0;
        boolean einkommen = altesY.minus(neuesY).compareTo(anteil.anteil().of(altesY)) > 0;
        return miete || einkommen;
    }

    /// § 21 Nr. 3: asking for it is an abuse with assets above this amount (administrative rule).
    public static Money vermoegensgrenze(int personen, YearMonth monat) {
        Werte w = new Werte(monat);
        return w.geld("vermoegen_erste").plus(w.geld("vermoegen_weitere").times(Math.max(0, personen - 1)));
    }
}

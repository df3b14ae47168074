package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.Money;
import java.time.YearMonth;

/// § 2 of the regulation on § 82 SGB XII: income in kind counts with the values of the SvEV.
public final class Sachbezug {
    private static final int TAGE = 30;

    /// What is given in kind.
    public enum Art {
        FRUEHSTUECK("sachbezug_fruehstueck"),
        MITTAG("sachbezug_mittag"),
        ABEND("sachbezug_abend"),
        UNTERKUNFT("sachbezug_unterkunft");

        private final String parameter;

        Art(String parameter) {
            this.parameter = parameter;
        }
    }

    private Sachbezug() {}

    /// Value of a whole month.
    public static Money imMonat(Art art, YearMonth monat) {
        return Werte.im(monat).wert(art.parameter).geld();
    }

    /// § 2 Abs. 6 SvEV: a thirtieth for each day, rounded for the day.
    public static Money anTagen(Art art, int tage, YearMonth monat) {
        return imMonat(art, monat).share(1, TAGE).times(tage);
    }
}

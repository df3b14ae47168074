package de.tragwerk.law.sgb14;

import java.time.LocalDate;
import java.time.YearMonth;

/// § 87 Abs. 3 and 4 SGB XIV: until which age an orphan is paid. A month that begins before the birthday counts whole,
/// because payments are granted by months and in advance (§ 122a).
public final class Waisenalter {
    private static final int VOLLJAEHRIG = 18;

    /// Why an orphan is paid after her 18th birthday.
    public enum Grund {
        /// Abs. 4 Nr. 1.
        AUSBILDUNG(27),
        /// Abs. 4 Nr. 2 with § 2 Abs. 2 Satz 1 Nr. 1 BKGG.
        ARBEITSUCHEND(21),
        /// Abs. 4 Nr. 2 with § 2 Abs. 2 Satz 1 Nr. 2 Buchst. b to d BKGG: between two trainings, without a place for
        /// one, voluntary service.
        UEBERGANG(27),
        /// Abs. 4 Nr. 2 with § 2 Abs. 2 Satz 1 Nr. 3 BKGG: no age ends it.
        BEHINDERUNG(Integer.MAX_VALUE);

        private final int bis;

        Grund(int bis) {
            this.bis = bis;
        }

        private boolean traegt(LocalDate geboren, YearMonth monat) {
            return this == BEHINDERUNG || beginntVor(geboren, bis, monat);
        }
    }

    private Waisenalter() {}

    /// Whether an orphan is young enough in a month for no reason to be asked.
    public static boolean minderjaehrig(LocalDate geboren, YearMonth monat) {
        return beginntVor(geboren, VOLLJAEHRIG, monat);
    }

    /// Whether an orphan who is 18 is still paid for this reason.
    public static boolean weiter(LocalDate geboren, Grund grund, YearMonth monat) {
        return grund.traegt(geboren, monat);
    }

    private static boolean beginntVor(LocalDate geboren, int alter, YearMonth monat) {
        return geboren.plusYears(alter).isAfter(monat.atDay(1));
    }
}

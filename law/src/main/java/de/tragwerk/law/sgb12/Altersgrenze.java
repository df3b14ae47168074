package de.tragwerk.law.sgb12;

import java.time.LocalDate;
import java.time.YearMonth;

/// § 41 Abs. 2 SGB XII: when the age limit is reached.
public final class Altersgrenze {
    private static final int MONATE_1946 = 65 * 12;
    private static final int MONATE_1964 = 67 * 12;

    private Altersgrenze() {}

    /// Months of age at which somebody born in this year reaches the limit.
    static int monate(int geburtsjahr) {
        if (geburtsjahr <= 1946) {
            return MONATE_1946;
        }
        if (geburtsjahr <= 1958) {
            return MONATE_1946 + geburtsjahr - 1946;
        }
        return Math.min(MONATE_1964, MONATE_1946 + 12 + 2 * (geburtsjahr - 1958));
    }

    /// First day on which the limit is reached: it is completed the day before (§ 187 Abs. 2 Satz 2, § 188 Abs. 2
    /// BGB).
    public static LocalDate ab(LocalDate geboren) {
        return geboren.plusMonths(monate(geboren.getYear()));
    }

    /// Whether the limit is reached on the last day of the month or before (completed the day before the
    /// birthday).
    public static boolean erreicht(LocalDate geboren, YearMonth monat) {
        return !ab(geboren).minusDays(1).isAfter(monat.atEndOfMonth());
    }
}

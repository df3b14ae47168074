package de.tragwerk.payment.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Amounts, days and months as letters and refusals write them.
public final class Worte {
    private static final DateTimeFormatter TAG = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);
    private static final DateTimeFormatter MONAT = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.GERMANY);

    private Worte() {}

    /// "1.234,50 €" of cents from zero on.
    public static String euro(long cent) {
        StringBuilder ganze = new StringBuilder(Long.toString(cent / 100));
        for (int i = ganze.length() - 3; i > 0; i -= 3) {
            ganze.insert(i, '.');
        }
        long rest = cent % 100;
        return ganze + "," + (rest < 10 ? "0" : "") + rest + " €";
    }

    public static String tag(LocalDate tag) {
        return TAG.format(tag);
    }

    public static String monat(YearMonth monat) {
        return MONAT.format(monat);
    }
}

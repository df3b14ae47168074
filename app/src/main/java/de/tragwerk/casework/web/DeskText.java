package de.tragwerk.casework.web;

import de.tragwerk.kernel.Days;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Canonical values of messages in German writing; what has another form stays as it came.
final class DeskText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.GERMANY);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm 'Uhr'", Locale.GERMANY);

    private DeskText() {}

    static String date(String iso) {
        try {
            return LocalDate.parse(iso).format(DAY);
        } catch (DateTimeException other) {
            return iso;
        }
    }

    /// @param iso day and time with offset
    static String time(String iso) {
        try {
            return OffsetDateTime.parse(iso).atZoneSameInstant(Days.ZONE).format(TIME);
        } catch (DateTimeException other) {
            return iso;
        }
    }

    static String month(String iso) {
        try {
            return YearMonth.parse(iso).format(MONTH);
        } catch (DateTimeException other) {
            return iso;
        }
    }

    /// @param amount with a point and two decimals
    static String money(String amount) {
        if (!amount.matches("-?\\d{1,12}\\.\\d{2}")) {
            return amount;
        }
        boolean negative = amount.startsWith("-");
        String euros =
                amount.substring(negative ? 1 : 0, amount.length() - 3).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
        return (negative ? "\u2212\u00a0" : "") + euros + "," + amount.substring(amount.length() - 2) + "\u00a0€";
    }
}

package de.tragwerk.shell;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Cells of the tables that leave the program for a spreadsheet.
public final class Csv {

    /// What a spreadsheet takes for the beginning of a formula.
    private static final String FORMULA = "=+-@\t\r\n";

    private Csv() {}

    /// Euro of a number of cents, as a spreadsheet of this country reads it: `1234,50`, `-0,05`.
    public static String euro(long cent) {
        return BigDecimal.valueOf(cent, 2).toPlainString().replace('.', ',');
    }

    /// A cell in quotes; what a spreadsheet would run begins with an apostrophe.
    public static String cell(@Nullable String text) {
        String plain = text == null ? "" : text;
        String safe = plain.isEmpty() || FORMULA.indexOf(plain.charAt(0)) < 0 ? plain : "'" + plain;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}

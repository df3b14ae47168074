package de.tragwerk.shell;

import org.jspecify.annotations.Nullable;

/// Cells of the tables that leave the program for a spreadsheet.
public final class Csv {

    /// What a spreadsheet takes for the beginning of a formula.
    private static final String FORMULA = "=+-@\t\r\n";

    private Csv() {}

    /// A cell in quotes; what a spreadsheet would run begins with an apostrophe.
    public static String cell(@Nullable String text) {
        String plain = text == null ? "" : text;
        String safe = plain.isEmpty() || FORMULA.indexOf(plain.charAt(0)) < 0 ? plain : "'" + plain;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}

package de.tragwerk.mandant.log;

import java.util.Locale;

/// Makes a text harmless for a line of the log (CWE-117): what could end the line, move the cursor of a terminal or
/// turn the direction of writing is written as its number.
final class Escape {

    private Escape() {}

    static String line(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(out, c, false));
        return out.toString();
    }

    /// The inside of a JSON string (RFC 8259, section 7).
    static String json(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(out, c, true));
        return out.toString();
    }

    private static void append(StringBuilder out, int c, boolean json) {
        if (c == '\\' || (json && c == '"')) {
            out.append('\\').append((char) c);
        } else if (dangerous(c)) {
            for (char unit : Character.toChars(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            }
        } else {
            out.appendCodePoint(c);
        }
    }

    private static boolean dangerous(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}

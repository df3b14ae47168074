package de.tragwerk.kernel;

import java.util.Locale;

/// Numbers and codes that people read, say on the phone and type: 32 letters and digits, none that look alike.
public final class Signs {

    /// Five bits each; I, O, 0 and 1 are missing.
    public static final String ALL = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private Signs() {}

    /// With a dash after each group, for instance `ABC-DEF`.
    public static String grouped(String signs, int group) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < signs.length(); i++) {
            text.append(i > 0 && i % group == 0 ? "-" : "").append(signs.charAt(i));
        }
        return text.toString();
    }

    /// What was typed, in any case and with any dashes or spaces; empty when it is not so many of these signs.
    public static String typed(String text, int length) {
        String signs = text.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-–]", "");
        return signs.length() != length || signs.chars().anyMatch(c -> ALL.indexOf(c) < 0) ? "" : signs;
    }
}

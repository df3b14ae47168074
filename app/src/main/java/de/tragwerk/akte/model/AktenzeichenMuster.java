package de.tragwerk.akte.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Pattern of an authority's Aktenzeichen, for instance `50.21-{jahr}-{lfd}-{pz}`.
///
/// The check digit is ISO 7064 MOD 11,10 over all digits before it: it finds every single wrong digit and
/// swapped neighbours nearly always.
public record AktenzeichenMuster(String muster) {

    public AktenzeichenMuster {
        if (!muster.contains("{jahr}") || !muster.contains("{lfd}") || !muster.endsWith("{pz}")) {
            throw new IllegalArgumentException("Das Muster braucht {jahr}, {lfd} und am Ende {pz}");
        }
    }

    /// @param lfd running number of the year, from 1
    public String format(int jahr, int lfd) {
        String head = muster.replace("{jahr}", "%04d".formatted(jahr))
                .replace("{lfd}", "%06d".formatted(lfd))
                .replace("{pz}", "");
        return head + checkDigit(head);
    }

    /// What is wrong with a typed Aktenzeichen, or an empty text.
    public String complaint(String typed) {
        String text = typed.strip();
        Pattern form = Pattern.compile(Pattern.quote(muster)
                .replace("{jahr}", "\\E(\\d{4})\\Q")
                .replace("{lfd}", "\\E(\\d{6})\\Q")
                .replace("{pz}", "\\E(\\d)\\Q"));
        Matcher match = form.matcher(text);
        if (!match.matches()) {
            return "Ein Aktenzeichen sieht hier so aus: " + format(2026, 4711) + ".";
        }
        String head = text.substring(0, text.length() - 1);
        if (checkDigit(head) != text.charAt(text.length() - 1) - '0') {
            return "Die Prüfziffer am Ende passt nicht. Vergleichen Sie das Aktenzeichen Ziffer für Ziffer.";
        }
        return "";
    }

    private static int checkDigit(String text) {
        int product = 10;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                continue;
            }
            int sum = (digit + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}

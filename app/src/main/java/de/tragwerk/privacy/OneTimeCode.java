package de.tragwerk.privacy;

import de.tragwerk.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Locale;

/// A code that somebody reads from a screen or a mail and types: 60 bits, no letters that look alike.
public final class OneTimeCode {

    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCode() {}

    /// For instance `ABCD-EFGH-JKLM`.
    public static String random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /// Hash of what was typed, in any case and with any dashes or spaces; empty when it cannot be a code.
    public static String hash(String typed) {
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-–]", "");
        if (code.length() != LENGTH || code.chars().anyMatch(c -> SIGNS.indexOf(c) < 0)) {
            return "";
        }
        return Sha256.hex(code);
    }
}

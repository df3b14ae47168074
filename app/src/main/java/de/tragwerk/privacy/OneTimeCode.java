package de.tragwerk.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
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
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package de.tragwerk.login.factor;

import de.tragwerk.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;

/// A code for the day the phone is lost: 24 letters and digits, 120 random bits, good once.
/// With that many bits a plain SHA-256 is a sufficient hash (ASVS 5.0 V6.5.2).
public final class RecoveryCode {

    /// Without I, L, O and U: they are misread (Crockford's base 32).
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 24;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCode() {}

    /// A new one, in groups of four.
    static String make() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /// Whether a text has the form of a recovery code, however it was typed.
    public static boolean looksLikeOne(String text) {
        return plain(text).length() == LENGTH;
    }

    /// SHA-256 of the code without separators, in capitals.
    static byte[] hash(String code) {
        return Sha256.of(plain(code).getBytes(StandardCharsets.US_ASCII));
    }

    private static String plain(String text) {
        return text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}

package de.tragwerk.privacy;

import de.tragwerk.kernel.Sha256;
import de.tragwerk.kernel.Signs;
import java.security.SecureRandom;

/// A code that somebody reads from a screen, a mail or a letter and types: 60 bits, no letters that look alike.
public final class OneTimeCode {

    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCode() {}

    /// For instance `ABCD-EFGH-JKLM`.
    public static String random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(Signs.ALL.charAt(RANDOM.nextInt(Signs.ALL.length())));
        }
        return Signs.grouped(code.toString(), GROUP);
    }

    /// The twelve signs of what was typed, in any case and with any dashes or spaces; empty when it cannot be
    /// a code.
    public static String signs(String typed) {
        return Signs.typed(typed, LENGTH);
    }

    /// Hash of what was typed; empty when it cannot be a code.
    public static String hash(String typed) {
        String code = signs(typed);
        return code.isEmpty() ? "" : Sha256.hex(code);
    }
}

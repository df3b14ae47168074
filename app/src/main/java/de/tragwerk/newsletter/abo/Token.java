package de.tragwerk.newsletter.abo;

import de.tragwerk.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/// A token in a link: 256 random bits; kept as SHA-256.
final class Token {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Token() {}

    static String random() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static String hash(String token) {
        return Sha256.hex(token);
    }
}

package de.tragwerk.beratung.pflege;

import de.tragwerk.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/// The secret of a link: 256 random bits. Only its SHA-256 is kept.
public record LinkToken(String value) {

    /// Beginning of the address on the side of the operator.
    public static final String PFAD = "/beratungseintrag/";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static LinkToken make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public String path() {
        return PFAD + value;
    }

    public byte[] hash() {
        return Sha256.of(value);
    }

    /// Not the secret itself: this text reaches logs.
    @Override
    public String toString() {
        return "LinkToken[…]";
    }
}

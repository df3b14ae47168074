package de.tragwerk.login;

import de.tragwerk.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/// The secret of an invitation: 256 random bits. Only its SHA-256 is kept.
public record InvitationToken(String value) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static InvitationToken make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new InvitationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// Address on the side where staff log in.
    public String path() {
        return "/anmelden/einladung/" + value;
    }

    public byte[] hash() {
        return Sha256.of(value);
    }

    /// Not the secret itself: this text reaches logs.
    @Override
    public String toString() {
        return "InvitationToken[…]";
    }
}

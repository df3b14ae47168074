package de.tragwerk.identity;

import de.tragwerk.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// The portal's own secret at the identity provider: 192 random bits, which nobody guesses. Slow hashes are for what
/// people think up; here one would cost each login of the demo a quarter of its time.
final class RandomSecret implements PasswordEncoder {

    private static final int SALT = 16;
    private static final HexFormat HEX = HexFormat.of();

    private final SecureRandom random = new SecureRandom();

    /// Salt and hash; two clients with one secret do not show it.
    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        if (secret == null) {
            return null;
        }
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return HEX.formatHex(salt) + HEX.formatHex(hash(salt, secret));
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String encoded) {
        if (secret == null || encoded == null || encoded.length() <= 2 * SALT) {
            return false;
        }
        byte[] salt = HEX.parseHex(encoded, 0, 2 * SALT);
        return MessageDigest.isEqual(hash(salt, secret), HEX.parseHex(encoded, 2 * SALT, encoded.length()));
    }

    private static byte[] hash(byte[] salt, CharSequence secret) {
        MessageDigest digest = Sha256.digest();
        digest.update(salt);
        return digest.digest(secret.toString().getBytes(StandardCharsets.UTF_8));
    }
}

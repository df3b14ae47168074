package de.tragwerk.login.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One-time codes by time (RFC 6238): six digits, steps of 30 seconds, HMAC-SHA-1 as authenticator apps expect.
public final class Totp {

    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;
    /// Steps before and after the present one that are accepted: clocks differ.
    static final int SKEW = 1;

    private Totp() {}

    public static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
    }

    /// The code of one step.
    ///
    /// @param mac HmacSHA1, HmacSHA256 or HmacSHA512
    /// @param digits 6 to 8
    public static String code(byte[] secret, long step, String mac, int digits) {
        try {
            Mac hmac = Mac.getInstance(mac);
            hmac.init(new SecretKeySpec(secret, "RAW"));
            byte[] hash =
                    hmac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            // RFC 4226, 5.3: the last four bits say where the 31 bits of the code begin.
            int offset = hash[hash.length - 1] & 0xf;
            int bits = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
            int modulus = 1;
            for (int i = 0; i < digits; i++) {
                modulus *= 10;
            }
            return String.format(Locale.ROOT, "%0" + digits + "d", bits % modulus);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The step whose code this is, if it is near enough and later than the last accepted one.
    ///
    /// @param last the last accepted step; its code and earlier ones are used up
    static OptionalLong match(byte[] secret, String code, Instant time, long last) {
        OptionalLong found = OptionalLong.empty();
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        long now = step(time);
        for (long step = now - SKEW; step <= now + SKEW; step++) {
            byte[] right = code(secret, step, "HmacSHA1", DIGITS).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, given) && step > last) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}

package de.tragwerk.transport.fit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The seal of a callback: HMAC-SHA512 over time stamp, dot and body, so that nobody else can wake us and nobody
/// can repeat an old call.
public final class FitCallback {

    public static final String TIME = "callback-timestamp";
    public static final String SEAL = "callback-authentication";

    private static final Duration FRESH = Duration.ofMinutes(5);

    private FitCallback() {}

    /// @param seconds since 1970, as in the header
    public static String seal(String secret, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            return HexFormat.of().formatHex(mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether a call is genuine and not older than five minutes.
    public static boolean genuine(String secret, String time, String seal, String body, Instant now) {
        if (!time.matches("\\d{1,12}")) {
            return false;
        }
        long seconds = Long.parseLong(time);
        return Duration.between(Instant.ofEpochSecond(seconds), now).abs().compareTo(FRESH) <= 0
                && MessageDigest.isEqual(
                        seal(secret, seconds, body).getBytes(StandardCharsets.US_ASCII),
                        seal.getBytes(StandardCharsets.US_ASCII));
    }
}

package de.tragwerk.osci;

import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the intermediary found out about one certificate of a delivery; part of the process card.
/// @param subject distinguished name of the holder
/// @param math whether the issuer's signature fits and the issuer is trusted
/// @param offline whether it was valid on the day
/// @param online what OCSP or a revocation list said; null when nobody could be asked
public record Inspection(
        Instant at,
        String subject,
        String issuer,
        BigInteger serial,
        Outcome math,
        Outcome offline,
        @Nullable Online online) {

    /// A check that could not be finished is neither good nor bad.
    public enum Outcome {
        GOOD,
        BAD,
        INDETERMINATE
    }

    /// @param ocsp the signed answer of the responder, base64
    /// @param crl when the revocation list used was issued
    public record Online(
            boolean revoked,
            @Nullable String ocsp,
            @Nullable Instant crl) {}
}

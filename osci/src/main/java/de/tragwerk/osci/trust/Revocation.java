package de.tragwerk.osci.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Asks whether a certificate was revoked.
@FunctionalInterface
public interface Revocation {

    Status status(X509Certificate certificate, X509Certificate issuer, Instant now);

    enum Word {
        GOOD,
        REVOKED,
        /// The certificate names a place to ask, but no usable answer came.
        INDETERMINATE,
        /// The certificate names no place to ask.
        NOT_OFFERED
    }

    /// @param ocsp answer of the responder, base64
    /// @param crl when the list used was issued
    record Status(
            Word word, @Nullable String ocsp, @Nullable Instant crl) {
        static Status of(Word word) {
            return new Status(word, null, null);
        }
    }

    /// Nobody is asked.
    static Revocation none() {
        return (certificate, issuer, now) -> Status.of(Word.NOT_OFFERED);
    }
}

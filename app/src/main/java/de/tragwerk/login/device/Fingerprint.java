package de.tragwerk.login.device;

import de.tragwerk.kernel.Sha256;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;

/// SHA-256 of a certificate, as 64 lower-case hex digits.
public final class Fingerprint {

    private Fingerprint() {}

    public static String of(X509Certificate certificate) {
        try {
            return Sha256.hex(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What people and tools write, with or without colons and blanks.
    public static Optional<String> read(String written) {
        String plain = written.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
        return plain.matches("[0-9a-f]{64}") ? Optional.of(plain) : Optional.empty();
    }
}

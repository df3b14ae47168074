package de.tragwerk.osci;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/// A private key with its certificate.
public record Holder(PrivateKey key, X509Certificate certificate) {

    /// Key and certificate must never reach a log.
    @Override
    public String toString() {
        return "Holder[" + certificate.getSubjectX500Principal() + "]";
    }
}

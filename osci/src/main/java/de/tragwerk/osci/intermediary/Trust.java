package de.tragwerk.osci.intermediary;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/// Which certificates are believed: those a trusted issuer signed and that are valid on the day.
public record Trust(List<X509Certificate> issuers) {

    public Trust {
        issuers = List.copyOf(issuers);
    }

    public boolean valid(X509Certificate certificate, Instant on) {
        Date day = Date.from(on);
        return !day.before(certificate.getNotBefore()) && !day.after(certificate.getNotAfter());
    }

    /// Whether a trusted issuer signed it, or it is itself listed.
    public boolean believed(X509Certificate certificate) {
        for (X509Certificate issuer : issuers) {
            if (issuer.equals(certificate)) {
                return true;
            }
            try {
                certificate.verify(issuer.getPublicKey());
                return true;
            } catch (GeneralSecurityException notThisOne) {
                continue;
            }
        }
        return false;
    }
}

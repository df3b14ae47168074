package de.tragwerk.transport.fetch;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;

/// Whether a certificate was issued for a host: by its alternative names, without wildcards.
final class ServerNames {

    private static final int DNS = 2;
    private static final int IP = 7;

    private ServerNames() {}

    static boolean match(X509Certificate certificate, String host) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names != null
                    && names.stream()
                            .filter(n ->
                                    n.getFirst().equals(DNS) || n.getFirst().equals(IP))
                            .anyMatch(n -> host.equalsIgnoreCase(String.valueOf(n.get(1))));
        } catch (CertificateParsingException e) {
            return false;
        }
    }
}

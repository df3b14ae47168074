package de.tragwerk.access.web;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;

/// The header a proxy passes the client's certificate in: RFC 9440 (`:base64 of the DER:`), or the percent-encoded PEM
/// that nginx writes (`$ssl_client_escaped_cert`).
final class ClientCertificate {

    static final String HEADER = "Client-Cert";

    private ClientCertificate() {}

    /// @return empty when the value is no certificate
    static Optional<X509Certificate> read(String header) {
        String value = header.strip();
        try {
            byte[] encoded = value.length() > 2 && value.startsWith(":") && value.endsWith(":")
                    ? Base64.getDecoder().decode(value.substring(1, value.length() - 1))
                    // A plus stays one: base64 has it, and this is no form.
                    : URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.US_ASCII)
                            .getBytes(StandardCharsets.US_ASCII);
            return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded))
                            instanceof X509Certificate certificate
                    ? Optional.of(certificate)
                    : Optional.empty();
        } catch (CertificateException | IllegalArgumentException notACertificate) {
            return Optional.empty();
        }
    }
}

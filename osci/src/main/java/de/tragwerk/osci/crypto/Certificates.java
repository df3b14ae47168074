package de.tragwerk.osci.crypto;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.OsciException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// Small helpers around X.509.
public final class Certificates {

    private Certificates() {}

    /// @throws OsciException 9300 when the text is no certificate
    public static X509Certificate ofBase64(String base64) throws OsciException {
        try {
            return of(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw new OsciException(Code.NOT_AN_ORDER, "certificate is not base64");
        }
    }

    public static X509Certificate of(byte[] der) throws OsciException {
        try {
            return (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new OsciException(Code.NOT_AN_ORDER, "unreadable certificate");
        }
    }

    /// All certificates of a file, PEM or DER.
    public static List<X509Certificate> read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return factory().generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        }
    }

    private static CertificateFactory factory() throws CertificateException {
        return CertificateFactory.getInstance("X.509");
    }

    /// SHA-256 over the certificate, lower-case hex; the name of a mailbox.
    public static String fingerprint(X509Certificate certificate) {
        return HexFormat.of().formatHex(digest("SHA-256", encoded(certificate)));
    }

    public static String base64(X509Certificate certificate) {
        return Base64.getEncoder().encodeToString(encoded(certificate));
    }

    public static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

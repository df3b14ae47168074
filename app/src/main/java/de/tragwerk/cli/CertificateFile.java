package de.tragwerk.cli;

import de.tragwerk.osci.crypto.Certificates;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;

/// Certificates an operator names by their file, PEM or DER.
public final class CertificateFile {

    private CertificateFile() {}

    /// The first one.
    ///
    /// @throws IOException with a sentence that names the file, when there is none
    public static X509Certificate first(Path file) throws IOException {
        return all(file).getFirst();
    }

    /// At least one, in the order of the file.
    ///
    /// @throws IOException with a sentence that names the file, when there is none
    public static List<X509Certificate> all(Path file) throws IOException {
        try {
            List<X509Certificate> found = Certificates.read(file);
            if (found.isEmpty()) {
                throw new IOException("In " + file + " liegt kein Zertifikat.");
            }
            return found;
        } catch (GeneralSecurityException e) {
            throw new IOException("In " + file + " liegt kein lesbares Zertifikat.", e);
        }
    }
}

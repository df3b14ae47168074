package de.tragwerk.cli.osci;

import de.tragwerk.osci.Holder;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.pki.Pki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import picocli.CommandLine.Option;

/// Options every OSCI command shares: the own key and its PIN.
final class Keys {

    @Option(names = "--key", required = true, description = "Eigener Schlüssel (PKCS#12)")
    @SuppressWarnings("NullAway.Init") // required option
    private Path key;

    @Option(names = "--pin-file", required = true, description = "Datei, deren erste Zeile die PIN ist")
    @SuppressWarnings("NullAway.Init") // required option
    private Path pinFile;

    /// Newest first.
    List<Holder> holders() throws IOException {
        List<String> lines = Files.readAllLines(pinFile);
        String pin = lines.isEmpty() ? "" : lines.getFirst();
        try {
            List<Holder> holders = Pki.load(key, pin.toCharArray());
            if (holders.isEmpty()) {
                throw new IOException("In " + key + " liegt kein Schlüssel.");
            }
            return holders;
        } catch (GeneralSecurityException | IOException e) {
            throw new IOException("Der Schlüssel " + key + " lässt sich mit dieser PIN nicht öffnen.", e);
        }
    }

    static X509Certificate certificate(Path file) throws IOException {
        return certificates(file).getFirst();
    }

    static List<X509Certificate> certificates(Path file) throws IOException {
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

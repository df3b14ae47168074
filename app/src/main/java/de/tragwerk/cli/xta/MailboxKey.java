package de.tragwerk.cli.xta;

import de.tragwerk.mandant.Home;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.pki.Pki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;

/// The key of a mailbox at the intermediary of somebody else, as it lies in the data home.
final class MailboxKey {

    private MailboxKey() {}

    /// Certificates of the key file, the one that lives longest first.
    ///
    /// @param name of `geheim/osci-<name>.p12`, whose PIN is the first line of `osci-<name>.pw`
    /// @throws IllegalArgumentException with a sentence, when file or PIN are not there or do not fit
    static List<X509Certificate> certificates(Home home, String name) {
        if (!name.matches("[a-z][a-z0-9-]{0,59}")) {
            throw new IllegalArgumentException(
                    "Der Name des Schlüssels braucht 1 bis 60 Kleinbuchstaben, Ziffern und Striche.");
        }
        Path file = home.secretFolder().resolve("osci-" + name + ".p12");
        // Asked for before it is there, a password would be made up.
        if (!Files.exists(file) || !Files.exists(home.secretFolder().resolve("osci-" + name + ".pw"))) {
            throw new IllegalArgumentException("Legen Sie den Schlüssel als osci-" + name
                    + ".p12 und seine PIN als osci-" + name + ".pw in den Ordner geheim.");
        }
        try {
            List<X509Certificate> found = Pki.load(
                            file, home.password("osci-" + name).toCharArray())
                    .stream()
                    .map(Holder::certificate)
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("In osci-" + name + ".p12 liegt kein Schlüssel.");
            }
            return found;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "Der Schlüssel osci-" + name + ".p12 lässt sich mit der PIN aus osci-" + name + ".pw nicht öffnen.",
                    e);
        }
    }
}

package de.tragwerk.transport.keys;

import de.tragwerk.mandant.Home;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.trust.Trust;
import de.tragwerk.osci.pki.Pki;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Keys of the Mandanten: `geheim/osci-<mandant>.p12` in the data home, newest certificate first; older ones
/// still open old mail.
@Component
public class KeyRing {

    private final Home home;
    private final ConcurrentHashMap<String, List<Holder>> keys = new ConcurrentHashMap<>();

    KeyRing(Home home) {
        this.home = home;
    }

    /// The key that signs and opens now.
    public Holder current(String mandant) {
        return all(mandant).getFirst();
    }

    /// All keys, newest first.
    public List<Holder> all(String mandant) {
        return keys.computeIfAbsent(mandant, this::load);
    }

    public boolean has(String mandant) {
        return Files.exists(file(mandant));
    }

    /// Issuers whose certificates are believed: `vertraut.pem` in the data home.
    public Trust trust() {
        Path file = home.dir().resolve("vertraut.pem");
        if (!Files.exists(file)) {
            return new Trust(List.of());
        }
        try {
            return new Trust(Certificates.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("vertraut.pem enthält etwas anderes als Zertifikate", e);
        }
    }

    public Path file(String mandant) {
        return home.secretFolder().resolve("osci-" + mandant + ".p12");
    }

    public char[] pin(String mandant) {
        return home.password("osci-" + mandant).toCharArray();
    }

    private List<Holder> load(String mandant) {
        if (!has(mandant)) {
            throw new IllegalStateException(
                    "Für den Mandanten " + mandant + " fehlt der OSCI-Schlüssel. Legen Sie ihn als "
                            + file(mandant).getFileName() + " in den Ordner geheim.");
        }
        try {
            return Pki.load(file(mandant), pin(mandant));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Der OSCI-Schlüssel von " + mandant + " lässt sich nicht öffnen", e);
        }
    }
}

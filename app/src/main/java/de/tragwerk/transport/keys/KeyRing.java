package de.tragwerk.transport.keys;

import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.osci.trust.OnlineRevocation;
import de.tragwerk.osci.trust.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Keys of the Mandanten: `geheim/osci-<mandant>.p12` in the data home, and `osci-<mandant>-signatur.p12` where
/// signing has a certificate of its own. A file may hold several keys. The one that is valid now and lives
/// longest is used; the others open old mail, so a new key can be added weeks before the old one ends. A changed
/// file is read again.
@Component
public class KeyRing {

    private record Loaded(List<Holder> holders, FileTime changed) {}

    private record Believed(List<X509Certificate> certificates, FileTime changed) {}

    private final Home home;
    private final RealTime time;
    private final ConcurrentHashMap<Path, Loaded> loaded = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Path, Believed> believed = new ConcurrentHashMap<>();
    private final OnlineRevocation revocation = new OnlineRevocation(Duration.ofSeconds(5));

    KeyRing(Home home, RealTime time) {
        this.home = home;
        this.time = time;
    }

    /// The key that signs now.
    public Holder current(String mandant) {
        return identity(mandant).signature();
    }

    /// All keys that open mail, the one in use first.
    public List<Holder> all(String mandant) {
        return identity(mandant).ciphers();
    }

    /// Keys to sign and to open with.
    public Identity identity(String mandant) {
        List<Holder> ciphers = inUseFirst(load(file(mandant), mandant));
        Path signing = signingFile(mandant);
        Holder signature =
                Files.exists(signing) ? inUseFirst(load(signing, mandant)).getFirst() : ciphers.getFirst();
        return new Identity(signature, ciphers.getFirst(), ciphers.subList(1, ciphers.size()));
    }

    private List<Holder> inUseFirst(List<Holder> longestFirst) {
        List<Holder> ordered = new ArrayList<>(longestFirst);
        longestFirst.stream()
                .filter(h -> trust().valid(h.certificate(), time.instant()))
                .findFirst()
                .ifPresent(h -> {
                    ordered.remove(h);
                    ordered.addFirst(h);
                });
        return ordered;
    }

    public boolean has(String mandant) {
        return Files.exists(file(mandant));
    }

    /// Issuers whose certificates are believed: `vertraut.pem` in the data home; issuers between them and the
    /// parties: `zwischen.pem`.
    public Trust trust() {
        return new Trust(
                certificates(home.dir().resolve("vertraut.pem")),
                certificates(home.dir().resolve("zwischen.pem")),
                revocation);
    }

    private List<X509Certificate> certificates(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            Believed known = believed.get(file);
            if (known == null || !known.changed().equals(changed)) {
                known = new Believed(Certificates.read(file), changed);
                believed.put(file, known);
            }
            return known.certificates();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file.getFileName() + " enthält etwas anderes als Zertifikate", e);
        }
    }

    public Path file(String mandant) {
        return home.secretFolder().resolve("osci-" + mandant + ".p12");
    }

    public Path signingFile(String mandant) {
        return home.secretFolder().resolve("osci-" + mandant + "-signatur.p12");
    }

    public char[] pin(String mandant) {
        return home.password("osci-" + mandant).toCharArray();
    }

    private List<Holder> load(Path file, String mandant) {
        if (!Files.exists(file)) {
            throw new IllegalStateException("Für den Mandanten " + mandant
                    + " fehlt der OSCI-Schlüssel. Legen Sie ihn als " + file.getFileName() + " in den Ordner geheim.");
        }
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            Loaded known = loaded.get(file);
            if (known == null || !known.changed().equals(changed)) {
                known = new Loaded(Pki.load(file, pin(mandant)), changed);
                loaded.put(file, known);
            }
            return known.holders();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Der OSCI-Schlüssel von " + mandant + " lässt sich nicht öffnen", e);
        }
    }
}

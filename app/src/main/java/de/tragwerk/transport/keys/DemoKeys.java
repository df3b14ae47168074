package de.tragwerk.transport.keys;

import de.tragwerk.demo.Cast;
import de.tragwerk.demo.DemoSeed;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.pki.Pki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// A small PKI of the demo's own: one root, one key for each Mandant.
@Component
@ConditionalOnProperty(name = "tragwerk.demo", havingValue = "true")
class DemoKeys implements DemoSeed {

    private final Home home;
    private final KeyRing ring;
    private final RealTime time;

    DemoKeys(Home home, KeyRing ring, RealTime time) {
        this.home = home;
        this.ring = ring;
        this.time = time;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void seed(Mandant mandant, Cast cast) throws Exception {
        if (ring.has(mandant.id()) && !Files.exists(rootFile())) {
            // Its key was brought from where the PKI lies, which is another process: nothing is issued here.
            return;
        }
        // Every Mandant's key is made at once: the directory needs all certificates.
        for (Cast.Authority authority : cast.authorities()) {
            make(authority.mandant());
        }
    }

    private void make(Mandant mandant) throws IOException, GeneralSecurityException {
        if (ring.has(mandant.id())) {
            return;
        }
        Pki pki = root();
        Holder holder = pki.issue(mandant.name(), time.instant().minusSeconds(86_400));
        store(pki, holder, ring.file(mandant.id()), ring.pin(mandant.id()));
    }

    /// Files made by `createTempFile` are readable by their owner alone from the first byte on.
    private void store(Pki pki, Holder holder, Path file, char[] pin) throws IOException, GeneralSecurityException {
        Path next = Files.createTempFile(home.secretFolder(), "osci", ".neu");
        pki.store(holder, next, pin);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Pki root() throws IOException, GeneralSecurityException {
        Path file = rootFile();
        char[] pin = home.password("pki-wurzel").toCharArray();
        if (Files.exists(file)) {
            return Pki.of(Pki.load(file, pin).getFirst());
        }
        Pki pki = Pki.create("Tragwerk Demo-Wurzel", time.instant().minusSeconds(86_400));
        store(pki, pki.root(), file, pin);
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(pki.root().certificate().getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        Files.writeString(home.dir().resolve("vertraut.pem"), pem);
        return pki;
    }

    private Path rootFile() {
        return home.secretFolder().resolve("pki-wurzel.p12");
    }
}

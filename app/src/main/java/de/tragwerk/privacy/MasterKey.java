package de.tragwerk.privacy;

import de.tragwerk.mandant.Home;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/// A Mandant's master key, in a PKCS#12 keystore outside of every database.
@Component
class MasterKey {

    private static final String ALIAS = "hauptschluessel";

    private final Home home;
    private final ConcurrentHashMap<String, SecretKey> keys = new ConcurrentHashMap<>();

    MasterKey(Home home) {
        this.home = home;
    }

    SecretKey of(String mandant) {
        return keys.computeIfAbsent(mandant, this::load);
    }

    private synchronized SecretKey load(String mandant) {
        Path file = home.secretFolder().resolve("hauptschluessel-" + mandant + ".p12");
        char[] pin = home.password("hauptschluessel-" + mandant).toCharArray();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            if (Files.exists(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    store.load(in, pin);
                }
                if (store.getKey(ALIAS, pin) instanceof SecretKey key) {
                    return key;
                }
                throw new IllegalStateException("Im Schlüsselspeicher von " + mandant + " fehlt der Hauptschlüssel");
            }
            store.load(null, pin);
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            SecretKey key = generator.generateKey();
            store.setEntry(ALIAS, new KeyStore.SecretKeyEntry(key), new KeyStore.PasswordProtection(pin));
            Path next = Files.createTempFile(
                    file.getParent(),
                    "neu",
                    ".p12",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(next)) {
                store.store(out, pin);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Der Schlüsselspeicher von " + mandant + " lässt sich nicht öffnen", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Der Schlüsselspeicher von " + mandant + " lässt sich nicht öffnen", e);
        }
    }
}

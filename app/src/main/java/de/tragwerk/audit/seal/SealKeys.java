package de.tragwerk.audit.seal;

import de.tragwerk.mandant.Home;
import de.tragwerk.verifier.Checkpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Signing key and witness file of each Mandant, in the data home, outside of the database.
public final class SealKeys {

    private final Home home;

    public SealKeys(Home home) {
        this.home = home;
    }

    public synchronized PrivateKey privateKey(String mandant) {
        Path file = home.secretFolder().resolve("audit-" + mandant + ".key");
        try {
            if (!Files.exists(file)) {
                KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                Files.writeString(
                        publicKey(mandant),
                        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
                Home.writeSecret(
                        file,
                        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            }
            byte[] der = Base64.getDecoder().decode(Files.readString(file).strip());
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path publicKey(String mandant) {
        return home.folder("zeuge").resolve("audit-" + mandant + ".pub");
    }

    public Path witness(String mandant) {
        return home.folder("zeuge").resolve("audit-" + mandant + ".txt");
    }

    /// The checkpoint over most entries that the witness file holds.
    Optional<Checkpoint> newest(String mandant) {
        Path file = witness(mandant);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank())
                    .map(Checkpoint::parse)
                    .max(Comparator.comparingLong(Checkpoint::size));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Appends a checkpoint and waits until it is on the disk.
    void append(Checkpoint checkpoint) throws IOException {
        try (FileChannel file = FileChannel.open(
                witness(checkpoint.mandant()),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND)) {
            file.write(StandardCharsets.UTF_8.encode(checkpoint.line() + "\n"));
            file.force(true);
        }
    }
}

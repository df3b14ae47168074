package de.tragwerk.cli.osci;

import de.tragwerk.osci.Identity;
import de.tragwerk.osci.client.HttpChannel;
import de.tragwerk.osci.client.OsciClient;
import de.tragwerk.osci.client.Peer;
import de.tragwerk.osci.crypto.Policy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Options of a client: where the intermediary is and who it is.
final class Line {
    @Mixin
    private final Keys keys = new Keys();

    @Option(names = "--url", required = true, description = "Adresse des Intermediärs")
    @SuppressWarnings("NullAway.Init") // required option
    private URI url;

    @Option(names = "--intermediary", required = true, description = "Zertifikat des Intermediärs")
    @SuppressWarnings("NullAway.Init") // required option
    private Path cipher;

    @Option(names = "--intermediary-signature", description = "sein Signaturzertifikat, wenn es ein anderes ist")
    private @Nullable Path signature;

    @Option(names = "--trace", description = "Ordner, der jede Nachricht bekommt, wie sie über die Leitung geht")
    private @Nullable Path trace;

    private final AtomicInteger number = new AtomicInteger();

    Identity own() throws IOException {
        return keys.identity();
    }

    Policy policy() {
        return keys.policy();
    }

    OsciClient client() throws IOException {
        X509Certificate peer = Keys.certificate(cipher);
        Path other = signature;
        return new OsciClient(
                new Peer(url, peer, other == null ? peer : Keys.certificate(other)),
                new HttpChannel(Duration.ofSeconds(120)),
                keys.identity(),
                policy(),
                (name, message) -> {
                    Path folder = trace;
                    if (folder != null) {
                        Files.createDirectories(folder);
                        try (var in = message.open()) {
                            Files.copy(in, folder.resolve("%03d-%s.osci".formatted(number.incrementAndGet(), name)));
                        }
                    }
                });
    }
}

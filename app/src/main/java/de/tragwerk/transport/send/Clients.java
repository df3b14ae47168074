package de.tragwerk.transport.send;

import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.client.Channel;
import de.tragwerk.osci.client.HttpChannel;
import de.tragwerk.osci.client.OsciClient;
import de.tragwerk.osci.client.Peer;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.transport.keys.KeyRing;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// OSCI clients of the Mandanten. With `tragwerk.osci.spur` every message is also written to a folder, as on
/// the wire.
@Component
public class Clients {

    private final KeyRing keys;
    private final RealTime time;
    private final String traceFolder;
    private final AtomicInteger number = new AtomicInteger();
    private final Channel channel = new HttpChannel(Duration.ofSeconds(60));

    Clients(KeyRing keys, RealTime time, @Value("${tragwerk.osci.spur:}") String traceFolder) {
        this.keys = keys;
        this.time = time;
        this.traceFolder = traceFolder;
    }

    /// A client of the bound Mandant.
    public OsciClient to(URI address, X509Certificate intermediary, X509Certificate signature) {
        String mandant = Scope.current().mandant();
        return to(address, intermediary, signature, keys.identity(mandant));
    }

    /// A client with other keys than the usual ones, for mailboxes of earlier certificates.
    public OsciClient to(URI address, X509Certificate intermediary, X509Certificate signature, Identity identity) {
        String mandant = Scope.current().mandant();
        return new OsciClient(
                new Peer(address, intermediary, signature),
                channel,
                identity,
                policy(),
                (name, message) -> trace(mandant, name, message));
    }

    public Policy policy() {
        return new Policy(time.instant().atZone(Days.ZONE).toLocalDate());
    }

    private void trace(String mandant, String name, Blob message) throws IOException {
        // Polling empty mailboxes would fill the folder; deliveries are what a reader wants to see.
        if (traceFolder.isBlank() || name.endsWith("Dialog") || name.equals("fetchDelivery")) {
            return;
        }
        Path folder = Path.of(traceFolder);
        Files.createDirectories(folder);
        if (name.equals("responseToFetchDelivery") && message.length() < 12_000) {
            return;
        }
        Path file = folder.resolve("%03d-%s-%s.osci".formatted(number.incrementAndGet(), mandant, name));
        try (InputStream in = message.open()) {
            Files.copy(in, file);
        }
    }
}

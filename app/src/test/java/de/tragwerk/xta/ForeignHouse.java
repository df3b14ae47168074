package de.tragwerk.xta;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.client.HttpChannel;
import de.tragwerk.osci.client.OsciClient;
import de.tragwerk.osci.client.Peer;
import de.tragwerk.osci.content.Attachment;
import de.tragwerk.osci.content.ContentSealer;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.intermediary.FolderStore;
import de.tragwerk.osci.intermediary.Intermediary;
import de.tragwerk.osci.intermediary.Rules;
import de.tragwerk.osci.message.OrderType;
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.osci.trust.Trust;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// A second intermediary, in another house under another root. It can lose its callers: after it handed a delivery out
/// nothing reaches it any more, as when the program that asked dies there.
final class ForeignHouse implements AutoCloseable {

    final Pki pki = Pki.create("Fremde Wurzel", XtaWorld.NOW.minusSeconds(90));
    final Holder own = pki.issue("Fremdes Rechenzentrum", XtaWorld.NOW.minusSeconds(60));
    final Policy policy = new Policy(LocalDate.ofInstant(XtaWorld.NOW, java.time.ZoneId.of("Europe/Berlin")));
    private final Holder sender = pki.issue("Absender", XtaWorld.NOW.minusSeconds(60));
    private final FolderStore store;
    private final Intermediary intermediary;
    private final HttpServer server;
    private volatile boolean losing;
    private volatile boolean lost;

    ForeignHouse(Path folder) throws IOException {
        store = new FolderStore(folder);
        intermediary = new Intermediary(
                Identity.of(own),
                new Trust(List.of(pki.root().certificate())),
                store,
                Rules.usual(),
                () -> policy,
                Clock.systemUTC()::instant);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/osci");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] request = exchange.getRequestBody().readAllBytes();
            if (lost) {
                return;
            }
            Intermediary.Answer answer = intermediary.handle(new java.io.ByteArrayInputStream(request));
            if (losing
                    && answer.type() == OrderType.FETCH_DELIVERY
                    && !answer.code().number().startsWith("9")) {
                lost = true;
            }
            try (var body = answer.body()) {
                exchange.sendResponseHeaders(200, body.length());
                body.writeTo(exchange.getResponseBody());
            }
        }
    }

    /// From the next delivery on that is handed out.
    void loseCallers() {
        losing = true;
    }

    void findCallers() {
        losing = false;
        lost = false;
    }

    /// @return its id
    MessageId send(Holder reader, @Nullable String subject, String text) throws Exception {
        OsciClient client = new OsciClient(
                new Peer(address(), own.certificate(), own.certificate()),
                new HttpChannel(Duration.ofSeconds(20)),
                Identity.of(sender),
                policy,
                (name, message) -> {});
        MessageId id = client.getMessageId();
        client.storeDelivery(
                id,
                reader.certificate(),
                subject,
                new ContentSealer(sender, policy)
                        .seal(
                                text.getBytes(StandardCharsets.UTF_8),
                                List.of(new Attachment(
                                        "anlage.bin", de.tragwerk.osci.blob.Blob.of(new byte[2_500_000]))),
                                List.of(reader.certificate())));
        return id;
    }

    ProcessCard card(Holder reader, MessageId id) {
        return store.find(Certificates.fingerprint(reader.certificate()), id)
                .orElseThrow()
                .card();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package de.tragwerk.cli.osci;

import de.tragwerk.osci.Holder;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.client.Dialog;
import de.tragwerk.osci.client.FetchedDelivery;
import de.tragwerk.osci.client.HttpChannel;
import de.tragwerk.osci.client.OsciClient;
import de.tragwerk.osci.client.Peer;
import de.tragwerk.osci.content.Attachment;
import de.tragwerk.osci.content.ContentOpener;
import de.tragwerk.osci.content.ContentSealer;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.intermediary.FolderStore;
import de.tragwerk.osci.intermediary.Intermediary;
import de.tragwerk.osci.intermediary.Rules;
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.osci.trust.Trust;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Measures the whole exchange over loopback HTTP: seal, message id, store, fetch, open, with the folder
/// store.
public final class OsciBench {

    private static final int SIZE = 1 << 20;

    private OsciBench() {}

    /// @param perSecond complete deliveries of 1 MB stored, fetched and opened in a second
    /// @param storeP95Millis GetMessageId and StoreDelivery of one such delivery, 95th percentile
    public record Figures(double perSecond, double storeP95Millis) {}

    /// @param folder where the mailboxes lie while measuring; must be empty
    /// @param messages number of deliveries, after a tenth of them for warming up
    public static Figures run(Path folder, int messages) throws Exception {
        Instant from = Clock.systemUTC().instant().minusSeconds(60);
        Pki pki = Pki.create("Messung", from);
        Holder intermediary = pki.issue("Vermittlung", from);
        Holder sender = pki.issue("Portal", from);
        Holder reader = pki.issue("Amt", from);
        Clock clock = Clock.systemUTC();
        Policy policy = new Policy(LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin")));
        Intermediary machine = new Intermediary(
                Identity.of(intermediary),
                new Trust(List.of(pki.root().certificate())),
                new FolderStore(folder),
                Rules.usual(),
                () -> policy,
                clock::instant);
        try (OsciServer server = new OsciServer(new InetSocketAddress("127.0.0.1", 0), machine, line -> {})) {
            Peer peer = new Peer(
                    URI.create("http://127.0.0.1:" + server.port() + "/osci"),
                    intermediary.certificate(),
                    intermediary.certificate());
            Exchange exchange = new Exchange(peer, sender, reader, policy);
            exchange.run(Math.max(1, messages / 10));
            return exchange.run(messages);
        }
    }

    private record Exchange(Peer peer, Holder sender, Holder reader, Policy policy) {

        Figures run(int messages) throws Exception {
            byte[] content = new byte[SIZE];
            new Random(7).nextBytes(content);
            long[] store = new long[messages];
            long begin = System.nanoTime();
            for (int i = 0; i < messages; i++) {
                store[i] = store(content);
            }
            int fetched = fetch();
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (fetched != messages) {
                throw new IllegalStateException(fetched + " statt " + messages + " Nachrichten abgeholt");
            }
            Arrays.sort(store);
            return new Figures(messages / seconds, store[(int) Math.ceil(messages * 0.95) - 1] / 1e6);
        }

        private long store(byte[] content) throws Exception {
            SealedContent sealed = new ContentSealer(sender, policy)
                    .seal(
                            new byte[] {1},
                            List.of(new Attachment("anlage-1", Blob.of(content))),
                            List.of(reader.certificate()));
            OsciClient client = client(sender);
            long begin = System.nanoTime();
            MessageId id = client.getMessageId();
            client.storeDelivery(id, reader.certificate(), "messung", sealed);
            return System.nanoTime() - begin;
        }

        private int fetch() throws Exception {
            ContentOpener opener = new ContentOpener(List.of(reader), policy);
            Dialog dialog = client(reader).open();
            int count = 0;
            for (Optional<FetchedDelivery> next = dialog.fetch(); next.isPresent(); next = dialog.fetch()) {
                FetchedDelivery delivery = next.get();
                opener.open(delivery.contentPackage(), delivery.certificates(), delivery.parts())
                        .close();
                count++;
            }
            dialog.exit();
            return count;
        }

        private OsciClient client(Holder own) {
            return new OsciClient(
                    peer, new HttpChannel(Duration.ofSeconds(60)), own, List.of(), policy, (name, message) -> {});
        }
    }
}

package de.tragwerk.cli.osci;

import de.tragwerk.cli.Throwaway;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
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
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.transport.keys.KeyRing;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A sender and a reader of their own at the running intermediary: over HTTP, into PostgreSQL and out again.
final class OsciBench {

    private static final int SIZE = 1 << 20;

    private final Peer peer;
    private final Holder sender;
    private final Holder reader;
    private final Policy policy;
    private final byte[] file = new byte[SIZE];
    private final HttpChannel channel = new HttpChannel(Duration.ofSeconds(60));

    OsciBench(Throwaway program) throws Exception {
        Home home = program.bean(Home.class);
        Pki pki = Pki.of(Pki.load(
                        home.secretFolder().resolve("pki-wurzel.p12"),
                        home.password("pki-wurzel").toCharArray())
                .getFirst());
        Instant from = Clock.systemUTC().instant().minusSeconds(60);
        sender = pki.issue("Messung Sender", from);
        reader = pki.issue("Messung Leser", from);
        Identity intermediary = Scope.call(
                Scope.job("vermittlung", "bench"),
                () -> program.bean(KeyRing.class).identity("vermittlung"));
        peer = new Peer(
                URI.create(program.address(Side.VERMITTLUNG) + "/osci"),
                intermediary.cipher().certificate(),
                intermediary.signature().certificate());
        policy = new Policy(LocalDate.now(Clock.system(Days.ZONE)));
        new Random(7).nextBytes(file);
    }

    /// Seals, gets an id and stores one message of 1 MB.
    ///
    /// @return nanoseconds of the two requests, without sealing
    long store() throws Exception {
        SealedContent sealed = new ContentSealer(sender, policy)
                .seal(
                        new byte[] {1},
                        List.of(new Attachment("anlage-1", Blob.of(file))),
                        List.of(reader.certificate()));
        OsciClient client = client(sender);
        long begin = System.nanoTime();
        MessageId id = client.getMessageId();
        client.storeDelivery(id, reader.certificate(), "messung", sealed);
        return System.nanoTime() - begin;
    }

    /// Fetches and opens everything.
    ///
    /// @return how many came
    int fetch() throws Exception {
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
        return new OsciClient(peer, channel, Identity.of(own), policy, (name, message) -> {});
    }
}

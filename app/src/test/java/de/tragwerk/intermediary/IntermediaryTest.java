package de.tragwerk.intermediary;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.client.CardQuestion;
import de.tragwerk.osci.client.Dialog;
import de.tragwerk.osci.client.FetchedDelivery;
import de.tragwerk.osci.client.HttpChannel;
import de.tragwerk.osci.client.OsciClient;
import de.tragwerk.osci.client.Peer;
import de.tragwerk.osci.client.Pieces;
import de.tragwerk.osci.content.Attachment;
import de.tragwerk.osci.content.ContentOpener;
import de.tragwerk.osci.content.ContentSealer;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.keys.KeyRing;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The intermediary on PostgreSQL: pieces, cards, one id for one delivery, and what people on duty see.
@TragwerkTest
class IntermediaryTest {

    private static final Instant NOW = Clock.systemUTC().instant();
    private static final Policy POLICY = new Policy(LocalDate.ofInstant(NOW, ZoneId.of("Europe/Berlin")));

    @Test
    void largeDeliveriesTravelInPieces(TestProgram program) throws Exception {
        Holder sender = key(program, "Sender");
        Holder reader = key(program, "Leser");
        byte[] file = new byte[2_500_000];
        new Random(1).nextBytes(file);
        SealedContent content = sealed(sender, reader, file);
        OsciClient client = client(program, sender);
        Dialog dialog = client.open();
        Pieces pieces = dialog.pieces(512);
        ProcessCard card;
        try (Pieces.Parcel parcel = pieces.pack(client.getMessageId(), reader.certificate(), "gross", content)) {
            card = pieces.store(parcel);
        }
        dialog.exit();
        assertThat(card.inspections()).hasSizeGreaterThanOrEqualTo(2);
        Dialog reading = client(program, reader).open();
        FetchedDelivery fetched = reading.pieces(700).fetch().orElseThrow();
        try (var opened = new ContentOpener(List.of(reader), POLICY)
                .open(fetched.contentPackage(), fetched.certificates(), fetched.parts())) {
            assertThat(opened.attachments().get("datei").bytes()).isEqualTo(file);
        }
        assertThat(reading.fetch()).isEmpty();
        reading.exit();
        Dialog asking = client(program, sender).open();
        assertThat(asking.processCards(CardQuestion.all()).cards())
                .singleElement()
                .satisfies(c -> assertThat(c.reception()).isNotNull());
        asking.exit();
    }

    @Test
    void anIdCountsOnceAlsoWhenManySendAtTheSameMoment(TestProgram program) throws Exception {
        Holder sender = key(program, "Sender");
        Holder reader = key(program, "Leser");
        MessageId id = client(program, sender).getMessageId();
        SealedContent content = sealed(sender, reader, new byte[] {1});
        Callable<Boolean> store = () -> {
            try {
                client(program, sender).storeDelivery(id, reader.certificate(), null, content);
                return true;
            } catch (de.tragwerk.osci.client.RefusedException e) {
                return false;
            }
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            long taken = threads
                    .invokeAll(IntStream.range(0, 4).mapToObj(i -> store).toList())
                    .stream()
                    .filter(f -> f.resultNow())
                    .count();
            assertThat(taken).isEqualTo(1);
        }
        Dialog reading = client(program, reader).open();
        assertThat(reading.fetch()).isPresent();
        assertThat(reading.fetch()).isEmpty();
        reading.exit();
    }

    @Test
    void peopleOnDutySeeNumbersAndNeverContents(TestProgram program) throws Exception {
        Holder sender = key(program, "Sender");
        Holder reader = key(program, "Leser");
        OsciClient client = client(program, sender);
        client.storeDelivery(
                client.getMessageId(), reader.certificate(), "geheimer-betreff", sealed(sender, reader, new byte[] {1
                }));
        var page = program.staff("n.netz").open("/");
        assertThat(page.text())
                .contains("Vermittlungsstelle", "storeDelivery", "osci-vermittlung", "0801")
                .contains(de.tragwerk.osci.crypto.Certificates.fingerprint(reader.certificate())
                        .substring(0, 16))
                .doesNotContain("geheimer-betreff");
    }

    private static SealedContent sealed(Holder sender, Holder reader, byte[] file) throws Exception {
        return new ContentSealer(sender, POLICY)
                .seal(new byte[] {1}, List.of(new Attachment("datei", Blob.of(file))), List.of(reader.certificate()));
    }

    /// A party of its own, certified by the demo's root.
    private static Holder key(TestProgram program, String name) throws Exception {
        Home home = program.bean(Home.class);
        Pki pki = Pki.of(Pki.load(
                        home.secretFolder().resolve("pki-wurzel.p12"),
                        home.password("pki-wurzel").toCharArray())
                .getFirst());
        return pki.issue(name, NOW.minusSeconds(60));
    }

    private static OsciClient client(TestProgram program, Holder own) throws Exception {
        Holder intermediary = Scope.call(
                Scope.job("vermittlung", "test"),
                () -> program.bean(KeyRing.class).current("vermittlung"));
        return new OsciClient(
                new Peer(
                        URI.create(program.address(Side.VERMITTLUNG) + "/osci"),
                        intermediary.certificate(),
                        intermediary.certificate()),
                new HttpChannel(Duration.ofSeconds(30)),
                Identity.of(own),
                POLICY,
                (name, message) -> {});
    }
}

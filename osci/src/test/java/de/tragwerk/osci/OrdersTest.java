package de.tragwerk.osci;

import static de.tragwerk.osci.House.AMT;
import static de.tragwerk.osci.House.NOW;
import static de.tragwerk.osci.House.OTHER;
import static de.tragwerk.osci.House.PORTAL;
import static de.tragwerk.osci.House.RECEIVER;
import static de.tragwerk.osci.House.opened;
import static de.tragwerk.osci.House.sealed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.client.CardQuestion;
import de.tragwerk.osci.client.Dialog;
import de.tragwerk.osci.client.FetchedDelivery;
import de.tragwerk.osci.client.Mediated;
import de.tragwerk.osci.client.OsciClient;
import de.tragwerk.osci.client.Pieces;
import de.tragwerk.osci.client.RefusedException;
import de.tragwerk.osci.content.Attachment;
import de.tragwerk.osci.content.ContentOpener;
import de.tragwerk.osci.content.ContentSealer;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.recipient.Receiver;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The order types beyond store and fetch, and what limits them.
class OrdersTest {

    @TempDir
    private Path folder;

    private House house;
    private OsciClient sender;

    @BeforeEach
    void open() throws Exception {
        house = new House(folder);
        sender = house.client(PORTAL);
    }

    @Test
    void aForwardedDeliveryIsTakenAndTheCardSaysSo() throws Exception {
        MessageId id = sender.getMessageId();
        ProcessCard card =
                sender.forwardDelivery(id, AMT.certificate(), RECEIVER, "antrag", sealed("brief", AMT.certificate()));
        assertThat(((House.Taking) house.receiver).taken).containsExactly("brief");
        assertThat(card.reception()).isEqualTo(NOW);
        Dialog dialog = sender.open();
        assertThat(dialog.processCard(id).orElseThrow().reception()).isEqualTo(NOW);
        assertThat(house.client(AMT).open().fetch())
                .as("it never lay in a mailbox")
                .isEmpty();
        refused(
                Code.MESSAGE_ID_ILLEGAL,
                () -> sender.forwardDelivery(id, AMT.certificate(), RECEIVER, null, sealed("x", AMT.certificate())));
        assertThat(((House.Taking) house.receiver).taken).hasSize(1);
    }

    @Test
    void whatTheRecipientDoesNotTakeIsSaidToTheSender() throws Exception {
        house.receiver = new Receiver() {
            @Override
            public Code accept(Arrived delivery) {
                return Code.ORDER_FAILED;
            }

            @Override
            public Reply process(Arrived delivery) {
                return new Reply(Code.DONE_DIALOG_CLOSED, null, null);
            }
        };
        refused(Code.ADDRESSEE_REFUSED, () -> forward(RECEIVER));
        Dialog dialog = sender.open();
        refused(
                Code.ADDRESSEE_WITHOUT_REPLY,
                () -> dialog.mediate(
                        sender.getMessageId(), AMT.certificate(), RECEIVER, null, sealed("frage", AMT.certificate())));
    }

    @Test
    void unknownAddressesAreNeverCalledAndDeadOnesAreSaid() {
        refused(Code.FORWARD_NOT_REACHED, () -> forward(URI.create("http://169.254.169.254/latest")));
        assertThat(house.seen).noneMatch(s -> s.name().equals("outward"));
        house.rules = house.rules.passingOn(uri -> true, (uri, message) -> {
            throw new ConnectException("tot");
        });
        refused(Code.FORWARD_NOT_REACHED, () -> forward(RECEIVER));
        house.rules = house.rules.passingOn(uri -> true, (uri, message) -> {
            throw new IOException("keine Antwort");
        });
        refused(Code.FORWARD_REACHED, () -> forward(RECEIVER));
    }

    private void forward(URI receiver) throws Exception {
        sender.forwardDelivery(
                sender.getMessageId(), AMT.certificate(), receiver, null, sealed("x", AMT.certificate()));
    }

    @Test
    void aQuestionIsAnsweredAtOnce() throws Exception {
        Dialog dialog = sender.open();
        MessageId id = sender.getMessageId();
        Mediated answer =
                dialog.mediate(id, AMT.certificate(), RECEIVER, "frage", sealed("wie geht es", AMT.certificate()));
        assertThat(opened(answer.contentPackage(), answer.certificates(), answer.parts(), PORTAL))
                .isEqualTo("WIE GEHT ES");
        assertThat(answer.request().messageId()).isEqualTo(id);
        assertThat(answer.reply().subject()).isEqualTo("antwort");
        Mediated bare =
                dialog.mediate(null, AMT.certificate(), RECEIVER, null, sealed("ohne karte", AMT.certificate()));
        assertThat(bare.request()).isNull();
        dialog.exit();
    }

    @Test
    void largeDeliveriesTravelInPiecesAndGoOnAfterABreak() throws Exception {
        byte[] file = new byte[300_000];
        new Random(5).nextBytes(file);
        SealedContent content = new ContentSealer(PORTAL, House.POLICY)
                .seal(
                        "gross".getBytes(StandardCharsets.UTF_8),
                        List.of(new Attachment("bild", Blob.of(file))),
                        List.of(AMT.certificate()));
        MessageId id = sender.getMessageId();
        Pieces pieces = sender.open().pieces(64);
        try (Pieces.Parcel parcel = pieces.pack(id, AMT.certificate(), "gross", content)) {
            int[] sent = new int[1];
            house.rules = house.rules.passingOn(uri -> false, (u, m) -> null);
            OsciClient broken = new OsciClient(
                    new de.tragwerk.osci.client.Peer(
                            House.ADDRESS, House.INTERMEDIARY.certificate(), House.INTERMEDIARY.certificate()),
                    (uri, message) -> {
                        if (++sent[0] > 4) {
                            throw new IOException("Leitung unterbrochen");
                        }
                        return house.machine().handle(message.open()).body().open();
                    },
                    Identity.of(PORTAL),
                    House.POLICY,
                    (n, m) -> {});
            assertThatThrownBy(() -> broken.open().pieces(64).store(parcel)).isInstanceOf(IOException.class);
            assertThat(pieces.here(parcel)).containsExactly(1, 2);
            assertThat(house.stored()).isZero();
            ProcessCard card = pieces.store(parcel);
            assertThat(card.messageId()).isEqualTo(id);
            assertThat(house.stored()).isEqualTo(1);
            refused(Code.MESSAGE_ID_ILLEGAL, () -> pieces.store(parcel));
        }
        Dialog reading = house.client(AMT).open();
        FetchedDelivery fetched = reading.pieces(50).fetch().orElseThrow();
        try (var opened = new ContentOpener(List.of(AMT), House.POLICY)
                .open(fetched.contentPackage(), fetched.certificates(), fetched.parts())) {
            assertThat(opened.attachments().get("bild").bytes()).isEqualTo(file);
        }
        assertThat(reading.fetch())
                .as("all pieces are here, the next request confirms")
                .isEmpty();
    }

    @Test
    void aFetchBrokenWithinThePiecesConfirmsNothing() throws Exception {
        byte[] file = new byte[200_000];
        SealedContent content = new ContentSealer(PORTAL, House.POLICY)
                .seal(new byte[] {1}, List.of(new Attachment("a", Blob.of(file))), List.of(AMT.certificate()));
        sender.storeDelivery(sender.getMessageId(), AMT.certificate(), null, content);
        int[] sent = new int[1];
        OsciClient broken = new OsciClient(
                new de.tragwerk.osci.client.Peer(
                        House.ADDRESS, House.INTERMEDIARY.certificate(), House.INTERMEDIARY.certificate()),
                (uri, message) -> {
                    if (++sent[0] > 3) {
                        throw new IOException("Leitung unterbrochen");
                    }
                    return house.machine().handle(message.open()).body().open();
                },
                Identity.of(AMT),
                House.POLICY,
                (n, m) -> {});
        assertThatThrownBy(() -> broken.open().pieces(30).fetch()).isInstanceOf(IOException.class);
        assertThat(house.client(AMT).open().fetch()).isPresent();
    }

    @Test
    void cardsAreFoundByIdDateAndRoleAndOnlyByTheParties() throws Exception {
        MessageId first = store();
        house.now = NOW.plusSeconds(60);
        MessageId second = store();
        Dialog own = sender.open();
        assertThat(ids(own, CardQuestion.of(List.of(first, second)))).containsExactly(first, second);
        assertThat(ids(own, CardQuestion.all())).containsExactly(first, second);
        assertThat(ids(own, CardQuestion.storedSince(NOW.plusSeconds(1), null, false)))
                .containsExactly(second);
        assertThat(ids(own, CardQuestion.storedSince(NOW, CardQuestion.Role.ADDRESSEE, false)))
                .isEmpty();
        Dialog.CardAnswer one = own.processCards(CardQuestion.all().atMost(1));
        assertThat(one.cards()).hasSize(1);
        assertThat(one.more()).isTrue();
        Dialog reading = house.client(AMT).open();
        reading.fetch(first);
        reading.exit();
        assertThat(ids(own, CardQuestion.storedSince(NOW, null, true))).containsExactly(second);
        assertThat(ids(house.client(AMT).open(), CardQuestion.all())).hasSize(2);
        assertThat(ids(house.client(OTHER).open(), CardQuestion.of(first))).isEmpty();
        assertThat(house.client(OTHER).open().fetch(first)).isEmpty();
        assertThat(house.client(PORTAL).open().fetch(first))
                .as("the sender does not get it back")
                .isEmpty();
    }

    private static List<MessageId> ids(Dialog dialog, CardQuestion question) throws Exception {
        return dialog.processCards(question).cards().stream()
                .map(ProcessCard::messageId)
                .toList();
    }

    @Test
    void fetchingByDateLeavesOlderOnesAlone() throws Exception {
        store();
        house.now = NOW.plusSeconds(60);
        MessageId second = store();
        Dialog dialog = house.client(AMT).open();
        Optional<FetchedDelivery> found = dialog.fetch(NOW.plusSeconds(30));
        assertThat(found.orElseThrow().card().messageId()).isEqualTo(second);
        assertThat(found.get().more()).isFalse();
        dialog.exit();
        assertThat(house.stored()).isEqualTo(1);
    }

    @Test
    void aFullMailboxTakesNothingMore() throws Exception {
        house.rules = house.rules.mailbox(1, 1 << 20);
        store();
        refused(Code.ORDER_FAILED, this::store);
        house.rules = house.rules.mailbox(100, 3_000);
        refused(Code.ORDER_FAILED, this::store);
        assertThat(house.stored()).isEqualTo(1);
    }

    @Test
    void severalReadersEachOpenTheirOwn() throws Exception {
        SealedContent content = sealed("fuer beide", AMT.certificate(), OTHER.certificate());
        sender.storeDelivery(sender.getMessageId(), AMT.certificate(), null, content);
        FetchedDelivery fetched = house.client(AMT).open().fetch().orElseThrow();
        for (Holder reader : List.of(AMT, OTHER)) {
            assertThat(opened(fetched.contentPackage(), fetched.certificates(), fetched.parts(), reader))
                    .isEqualTo("fuer beide");
        }
        assertThatThrownBy(() -> opened(fetched.contentPackage(), fetched.certificates(), fetched.parts(), PORTAL))
                .isInstanceOfSatisfying(
                        OsciException.class, e -> assertThat(e.code()).isEqualTo(Code.NO_KEY));
    }

    @Test
    void aStationOnTheWayOpensOnlyTheOuterEnvelope() throws Exception {
        SealedContent inner = sealed("nur fuer das Amt", AMT.certificate());
        SealedContent outer = new ContentSealer(PORTAL, House.POLICY).wrap(inner, OTHER.certificate());
        sender.storeDelivery(sender.getMessageId(), OTHER.certificate(), "antrag", outer);
        FetchedDelivery at = house.client(OTHER).open().fetch().orElseThrow();
        assertThatThrownBy(() -> opened(at.contentPackage(), at.certificates(), at.parts(), OTHER))
                .isInstanceOf(OsciException.class);
        SealedContent onward = new ContentOpener(List.of(OTHER), House.POLICY)
                .unwrap(at.contentPackage(), at.certificates(), at.parts());
        OsciClient station = house.client(OTHER);
        station.storeDelivery(station.getMessageId(), AMT.certificate(), "antrag", onward);
        FetchedDelivery end = house.client(AMT).open().fetch().orElseThrow();
        try (var opened = new ContentOpener(List.of(AMT), House.POLICY)
                .open(end.contentPackage(), end.certificates(), end.parts())) {
            assertThat(new String(opened.message(), StandardCharsets.UTF_8)).isEqualTo("nur fuer das Amt");
            assertThat(opened.author()).isEqualTo(PORTAL.certificate());
            assertThat(opened.attachments()).containsKey("anhang-1");
        }
    }

    @Test
    void theCardTellsWhatWasCheckedOfEachCertificate() throws Exception {
        MessageId id = store();
        ProcessCard card = sender.open().processCard(id).orElseThrow();
        X509Certificate amt = AMT.certificate();
        assertThat(card.inspections())
                .anySatisfy(i -> {
                    assertThat(i.serial()).isEqualTo(amt.getSerialNumber());
                    assertThat(i.math()).isEqualTo(Inspection.Outcome.GOOD);
                    assertThat(i.offline()).isEqualTo(Inspection.Outcome.GOOD);
                    assertThat(i.online()).isNull();
                })
                .hasSize(2);
    }

    private MessageId store() throws Exception {
        MessageId id = sender.getMessageId();
        sender.storeDelivery(id, AMT.certificate(), "antrag", sealed("brief", AMT.certificate()));
        return id;
    }

    private static void refused(Code code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.feedback().code()).isEqualTo(code.number()));
    }
}

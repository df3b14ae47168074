package de.tragwerk.osci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.client.FetchedDelivery;
import de.tragwerk.osci.client.OsciClient;
import de.tragwerk.osci.client.Peer;
import de.tragwerk.osci.client.RefusedException;
import de.tragwerk.osci.content.Attachment;
import de.tragwerk.osci.content.ContentOpener;
import de.tragwerk.osci.content.ContentSealer;
import de.tragwerk.osci.content.OpenedContent;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.intermediary.Intermediary;
import de.tragwerk.osci.intermediary.Trust;
import de.tragwerk.osci.pki.Pki;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Client and intermediary talk over real messages; everything emitted is checked against the official
/// schemas.
class RoundTripTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Policy POLICY = new Policy(LocalDate.of(2026, 3, 2));

    private static Pki pki;
    private static Holder intermediary;
    private static Holder portal;
    private static Holder amt;

    private final MapStore store = new MapStore();
    private final Map<String, byte[]> seen = new HashMap<>();

    @BeforeAll
    static void keys() {
        pki = Pki.create("Testwurzel", NOW.minusSeconds(3600));
        intermediary = pki.issue("Vermittlung", NOW.minusSeconds(3600));
        portal = pki.issue("Portal", NOW.minusSeconds(3600));
        amt = pki.issue("Amt", NOW.minusSeconds(3600));
    }

    @Test
    void storesFetchesAndConfirms() throws Exception {
        OsciClient sender = client(portal);
        MessageId id = sender.getMessageId();
        ProcessCard card = sender.storeDelivery(id, amt.certificate(), "antrag", sealed("geheim", amt.certificate()));
        assertThat(card.creation()).isEqualTo(NOW);
        assertThat(stored()).doesNotContain("geheim");

        OsciClient reader = client(amt);
        OsciClient.Dialog dialog = reader.open();
        FetchedDelivery delivery = dialog.fetch().orElseThrow();
        assertThat(delivery.card().messageId()).isEqualTo(id);
        assertThat(delivery.more()).isFalse();
        OpenedContent opened = new ContentOpener(List.of(amt), POLICY)
                .open(delivery.contentPackage(), delivery.certificates(), delivery.parts());
        assertThat(new String(opened.message(), StandardCharsets.UTF_8)).isEqualTo("geheim");
        assertThat(opened.attachments().get("anhang-1").bytes()).isEqualTo(new byte[] {1, 2, 3});
        assertThat(opened.author()).isEqualTo(portal.certificate());
        assertThat(dialog.fetch()).isEmpty();
        dialog.exit();

        OsciClient.Dialog asking = client(portal).open();
        assertThat(asking.processCard(id).orElseThrow().reception()).isEqualTo(NOW);
        asking.exit();
    }

    @Test
    void withoutConfirmationTheDeliveryComesAgain() throws Exception {
        OsciClient sender = client(portal);
        sender.storeDelivery(sender.getMessageId(), amt.certificate(), null, sealed("a", amt.certificate()));
        Optional<FetchedDelivery> first = client(amt).open().fetch();
        Optional<FetchedDelivery> again = client(amt).open().fetch();
        assertThat(again.orElseThrow().card().messageId())
                .isEqualTo(first.orElseThrow().card().messageId());
    }

    @Test
    void anIdCountsOnceAndOnlyIfIssuedHere() throws Exception {
        OsciClient sender = client(portal);
        MessageId id = sender.getMessageId();
        SealedContent content = sealed("a", amt.certificate());
        sender.storeDelivery(id, amt.certificate(), null, content);
        assertThatThrownBy(() -> sender.storeDelivery(id, amt.certificate(), null, content))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(Code.MESSAGE_ID_ILLEGAL)).isTrue());
        assertThatThrownBy(() -> sender.storeDelivery(MessageId.ofText("erfunden"), amt.certificate(), null, content))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(Code.MESSAGE_ID_ILLEGAL)).isTrue());
        assertThat(store.deliveries).hasSize(1);
    }

    @Test
    void expiredAndForeignCertificatesAreRefused() throws Exception {
        Holder expired = pki.issue("Alt", NOW.minusSeconds(9_000_000), NOW.minusSeconds(200_000));
        Holder foreign = Pki.create("Fremd", NOW.minusSeconds(3600)).issue("Fremd", NOW.minusSeconds(3600));
        assertThatThrownBy(() -> client(expired).getMessageId())
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(Code.CLIENT_SIGNATURE_CERTIFICATE_BAD))
                                .isTrue());
        assertThatThrownBy(() -> client(foreign).getMessageId())
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(Code.CLIENT_CIPHER_BAD)).isTrue());
        OsciClient sender = client(portal);
        MessageId id = sender.getMessageId();
        assertThatThrownBy(() -> sender.storeDelivery(id, expired.certificate(), null, sealed("a", amt.certificate())))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(Code.ADDRESSEE_CIPHER_BAD)).isTrue());
        assertThatThrownBy(() -> sealed("a", expired.certificate())).isInstanceOf(OsciException.class);
    }

    @Test
    void replayedStrippedAndBentMessagesLeadNowhere() throws Exception {
        OsciClient sender = client(portal);
        sender.storeDelivery(sender.getMessageId(), amt.certificate(), null, sealed("a", amt.certificate()));
        byte[] wire = seen.get("storeDelivery");
        int before = store.deliveries.size();
        Intermediary machine = machine();
        assertThat(machine.handle(new ByteArrayInputStream(wire)).code()).isEqualTo(Code.MESSAGE_ID_ILLEGAL);
        byte[] bent = wire.clone();
        bent[bent.length - 60] ^= 1;
        assertThat(machine.handle(new ByteArrayInputStream(bent)).code())
                .isIn(Code.NOT_DECRYPTED, Code.NOT_OSCI, Code.SIGNATURE_BAD);
        assertThat(machine.handle(new ByteArrayInputStream("kein OSCI".getBytes(StandardCharsets.UTF_8)))
                        .code())
                .isEqualTo(Code.NOT_OSCI);
        assertThat(store.deliveries).hasSize(before);
    }

    @Test
    void anAnswerOfSomebodyElseIsNotBelieved() {
        Holder other = pki.issue("Andere", NOW.minusSeconds(3600));
        Peer peer = new Peer(URI.create("http://127.0.0.1/"), intermediary.certificate(), other.certificate());
        OsciClient client = new OsciClient(peer, this::wire, portal, List.of(), POLICY, (n, m) -> {});
        assertThatThrownBy(client::getMessageId)
                .isInstanceOfSatisfying(
                        OsciException.class, e -> assertThat(e.code()).isEqualTo(Code.SIGNATURE_BAD));
    }

    @Test
    void nobodyElseCanOpenTheContent() throws Exception {
        SealedContent content = sealed("geheim", amt.certificate());
        var element = de.tragwerk.osci.xml.Xml.parse(content.packageXml()
                        .replaceFirst(">", de.tragwerk.osci.xml.Ns.DECLARED + ">")
                        .getBytes(StandardCharsets.UTF_8))
                .getDocumentElement();
        assertThatThrownBy(() -> new ContentOpener(List.of(portal), POLICY)
                        .open(element, content.certificates(), content.parts()))
                .isInstanceOf(OsciException.class);
    }

    @Test
    void manyDeliveriesAreAnnounced() throws Exception {
        OsciClient sender = client(portal);
        for (int i = 0; i < 3; i++) {
            sender.storeDelivery(sender.getMessageId(), amt.certificate(), null, sealed("n" + i, amt.certificate()));
        }
        OsciClient.Dialog dialog = client(amt).open();
        int count = 0;
        for (Optional<FetchedDelivery> d = dialog.fetch(); d.isPresent(); d = dialog.fetch()) {
            count++;
            assertThat(d.get().more()).isEqualTo(count < 3);
        }
        dialog.exit();
        assertThat(count).isEqualTo(3);
    }

    private SealedContent sealed(String text, X509Certificate reader) throws IOException, OsciException {
        return new ContentSealer(portal, POLICY)
                .seal(
                        text.getBytes(StandardCharsets.UTF_8),
                        List.of(new Attachment("anhang-1", Blob.of(new byte[] {1, 2, 3}))),
                        List.of(reader));
    }

    private String stored() {
        StringBuilder all = new StringBuilder();
        store.deliveries.values().forEach(d -> all.append(new String(d.content(), StandardCharsets.ISO_8859_1)));
        return all.toString();
    }

    private OsciClient client(Holder own) {
        Peer peer = new Peer(URI.create("http://127.0.0.1/"), intermediary.certificate(), intermediary.certificate());
        return new OsciClient(
                peer, this::wire, own, List.of(), POLICY, (name, message) -> seen.put(name, message.bytes()));
    }

    private InputStream wire(URI address, Blob message) throws IOException {
        try (InputStream in = message.open()) {
            return machine().handle(in).body().open();
        }
    }

    private Intermediary machine() {
        return new Intermediary(
                intermediary, List.of(), new Trust(List.of(pki.root().certificate())), store, () -> POLICY, () -> NOW);
    }
}

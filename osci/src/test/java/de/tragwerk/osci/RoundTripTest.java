package de.tragwerk.osci;

import static de.tragwerk.osci.House.AMT;
import static de.tragwerk.osci.House.INTERMEDIARY;
import static de.tragwerk.osci.House.NOW;
import static de.tragwerk.osci.House.OTHER;
import static de.tragwerk.osci.House.PKI;
import static de.tragwerk.osci.House.POLICY;
import static de.tragwerk.osci.House.PORTAL;
import static de.tragwerk.osci.House.sealed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.osci.client.Dialog;
import de.tragwerk.osci.client.FetchedDelivery;
import de.tragwerk.osci.client.OsciClient;
import de.tragwerk.osci.client.Peer;
import de.tragwerk.osci.client.RefusedException;
import de.tragwerk.osci.content.ContentOpener;
import de.tragwerk.osci.content.OpenedContent;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.pki.Pki;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Client and intermediary talk over real messages; everything emitted is checked against the official
/// schemas.
class RoundTripTest {

    @TempDir
    private Path folder;

    private House house;

    @BeforeEach
    void open() throws Exception {
        house = new House(folder);
    }

    @Test
    void storesFetchesAndConfirms() throws Exception {
        OsciClient sender = house.client(PORTAL);
        MessageId id = sender.getMessageId();
        ProcessCard card = sender.storeDelivery(id, AMT.certificate(), "antrag", sealed("geheim", AMT.certificate()));
        assertThat(card.creation()).isEqualTo(NOW);
        assertThat(stored()).doesNotContain("geheim");

        OsciClient reader = house.client(AMT);
        Dialog dialog = reader.open();
        FetchedDelivery delivery = dialog.fetch().orElseThrow();
        assertThat(delivery.card().messageId()).isEqualTo(id);
        assertThat(delivery.more()).isFalse();
        OpenedContent opened = new ContentOpener(List.of(AMT), POLICY)
                .open(delivery.contentPackage(), delivery.certificates(), delivery.parts());
        assertThat(new String(opened.message(), StandardCharsets.UTF_8)).isEqualTo("geheim");
        assertThat(opened.attachments().get("anhang-1").bytes()).isEqualTo(new byte[] {1, 2, 3});
        assertThat(opened.author()).isEqualTo(PORTAL.certificate());
        assertThat(dialog.fetch()).isEmpty();
        dialog.exit();

        Dialog asking = house.client(PORTAL).open();
        assertThat(asking.processCard(id).orElseThrow().reception()).isEqualTo(NOW);
        asking.exit();
    }

    @Test
    void withoutConfirmationTheDeliveryComesAgain() throws Exception {
        OsciClient sender = house.client(PORTAL);
        sender.storeDelivery(sender.getMessageId(), AMT.certificate(), null, sealed("a", AMT.certificate()));
        Optional<FetchedDelivery> first = house.client(AMT).open().fetch();
        Optional<FetchedDelivery> again = house.client(AMT).open().fetch();
        assertThat(again.orElseThrow().card().messageId())
                .isEqualTo(first.orElseThrow().card().messageId());
    }

    @Test
    void anIdCountsOnceAndOnlyIfIssuedHere() throws Exception {
        OsciClient sender = house.client(PORTAL);
        MessageId id = sender.getMessageId();
        SealedContent content = sealed("a", AMT.certificate());
        sender.storeDelivery(id, AMT.certificate(), null, content);
        assertThatThrownBy(() -> sender.storeDelivery(id, AMT.certificate(), null, content))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(Code.MESSAGE_ID_ILLEGAL)).isTrue());
        assertThatThrownBy(() -> sender.storeDelivery(MessageId.ofText("erfunden"), AMT.certificate(), null, content))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(Code.MESSAGE_ID_ILLEGAL)).isTrue());
        assertThat(house.stored()).isEqualTo(1);
    }

    @Test
    void expiredAndForeignCertificatesAreRefused() throws Exception {
        Holder expired = PKI.issue("Alt", NOW.minusSeconds(9_000_000), NOW.minusSeconds(200_000));
        Holder foreign = Pki.create("Fremd", NOW.minusSeconds(3600)).issue("Fremd", NOW.minusSeconds(3600));
        assertThatThrownBy(() -> house.client(expired).getMessageId())
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(Code.CLIENT_SIGNATURE_CERTIFICATE_BAD))
                                .isTrue());
        assertThatThrownBy(() -> house.client(foreign).getMessageId())
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(Code.CLIENT_CIPHER_BAD)).isTrue());
        OsciClient sender = house.client(PORTAL);
        MessageId id = sender.getMessageId();
        assertThatThrownBy(() -> sender.storeDelivery(id, expired.certificate(), null, sealed("a", AMT.certificate())))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(Code.ADDRESSEE_CIPHER_BAD)).isTrue());
        assertThatThrownBy(() -> sealed("a", expired.certificate())).isInstanceOf(OsciException.class);
    }

    @Test
    void anAnswerOfSomebodyElseIsNotBelieved() {
        Peer peer = new Peer(House.ADDRESS, INTERMEDIARY.certificate(), OTHER.certificate());
        OsciClient client = new OsciClient(
                peer,
                (uri, message) -> house.machine().handle(message.open()).body().open(),
                Identity.of(PORTAL),
                POLICY,
                (n, m) -> {});
        assertThatThrownBy(client::getMessageId)
                .isInstanceOfSatisfying(
                        OsciException.class, e -> assertThat(e.code()).isEqualTo(Code.SIGNATURE_BAD));
    }

    @Test
    void nobodyElseCanOpenTheContent() throws Exception {
        SealedContent content = sealed("geheim", AMT.certificate());
        var element = House.element(content);
        assertThatThrownBy(() -> new ContentOpener(List.of(PORTAL), POLICY)
                        .open(element, content.certificates(), content.parts()))
                .isInstanceOf(OsciException.class);
    }

    @Test
    void manyDeliveriesAreAnnounced() throws Exception {
        OsciClient sender = house.client(PORTAL);
        for (int i = 0; i < 3; i++) {
            sender.storeDelivery(sender.getMessageId(), AMT.certificate(), null, sealed("n" + i, AMT.certificate()));
        }
        Dialog dialog = house.client(AMT).open();
        int count = 0;
        for (Optional<FetchedDelivery> d = dialog.fetch(); d.isPresent(); d = dialog.fetch()) {
            count++;
            assertThat(d.get().more()).isEqualTo(count < 3);
        }
        dialog.exit();
        assertThat(count).isEqualTo(3);
    }

    private String stored() throws Exception {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}

package de.tragwerk.osci;

import static de.tragwerk.osci.House.AMT;
import static de.tragwerk.osci.House.INTERMEDIARY;
import static de.tragwerk.osci.House.NOW;
import static de.tragwerk.osci.House.PORTAL;
import static de.tragwerk.osci.House.RECEIVER;
import static de.tragwerk.osci.House.sealed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.osci.client.CardQuestion;
import de.tragwerk.osci.client.Dialog;
import de.tragwerk.osci.client.OsciClient;
import de.tragwerk.osci.client.Pieces;
import de.tragwerk.osci.client.RefusedException;
import de.tragwerk.osci.message.OrderType;
import de.tragwerk.osci.recipient.Receiver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every message we put on the wire is valid against the official schemas: orders, answers, refusals, faults.
class SchemaTest {

    @TempDir
    private Path folder;

    @Test
    void allOrdersAnswersAndRefusalsAreValid() throws Exception {
        House house = new House(folder);
        tour(house);
        refusals(house);
        Schemas schemas = new Schemas();
        Set<String> names = new TreeSet<>();
        for (House.Seen message : house.seen) {
            Opened outer = new Opened(de.tragwerk.osci.mime.MimeReader.read(
                    new java.io.ByteArrayInputStream(message.bytes()), Limits.usual()));
            schemas.validate(outer.schema(), outer.document());
            Opened opened = Opened.of(message.bytes(), INTERMEDIARY, PORTAL, AMT);
            schemas.validate(opened.schema(), opened.document());
            names.add(opened.schema());
        }
        List<String> all = new ArrayList<>(
                Arrays.stream(OrderType.values()).map(OrderType::schema).toList());
        all.add("soapMessageFault.xsd");
        assertThat(names).containsExactlyInAnyOrderElementsOf(all);
    }

    private static void tour(House house) throws Exception {
        OsciClient sender = house.client(PORTAL);
        sender.storeDelivery(sender.getMessageId(), AMT.certificate(), "antrag", sealed("a", AMT.certificate()));
        sender.forwardDelivery(
                sender.getMessageId(), AMT.certificate(), RECEIVER, "antrag", sealed("b", AMT.certificate()));
        Dialog asking = sender.open();
        asking.mediate(sender.getMessageId(), AMT.certificate(), RECEIVER, "frage", sealed("c", AMT.certificate()));
        asking.mediate(null, AMT.certificate(), RECEIVER, null, sealed("d", AMT.certificate()));
        Pieces pieces = asking.pieces(2);
        try (Pieces.Parcel parcel =
                pieces.pack(sender.getMessageId(), AMT.certificate(), "gross", sealed("e", AMT.certificate()))) {
            pieces.store(parcel);
        }
        asking.processCards(CardQuestion.all());
        asking.processCards(
                CardQuestion.changedSince(NOW, CardQuestion.Role.ORIGINATOR).atMost(1));
        asking.processCards(CardQuestion.storedSince(NOW, null, true));
        asking.exit();
        Dialog reading = house.client(AMT).open();
        var first = reading.fetch(NOW).orElseThrow();
        reading.processCard(first.card().messageId()).orElseThrow();
        reading.pieces(2).fetch().orElseThrow();
        assertThat(reading.fetch()).isEmpty();
        assertThat(reading.pieces(2).fetch()).isEmpty();
        reading.exit();
    }

    private static void refusals(House house) throws Exception {
        OsciClient sender = house.client(PORTAL);
        MessageId invented = MessageId.ofText("erfunden");
        refused(() -> sender.storeDelivery(invented, AMT.certificate(), null, sealed("a", AMT.certificate())));
        refused(() ->
                sender.forwardDelivery(invented, AMT.certificate(), RECEIVER, null, sealed("a", AMT.certificate())));
        Dialog dialog = sender.open();
        assertThat(dialog.processCard(invented)).isEmpty();
        try (Pieces.Parcel parcel =
                dialog.pieces(2).pack(invented, AMT.certificate(), null, sealed("a", AMT.certificate()))) {
            refused(() -> dialog.pieces(2).store(parcel));
        }
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
        refused(() -> sender.forwardDelivery(
                sender.getMessageId(), AMT.certificate(), RECEIVER, null, sealed("a", AMT.certificate())));
        refused(() -> dialog.mediate(
                sender.getMessageId(), AMT.certificate(), RECEIVER, null, sealed("a", AMT.certificate())));
        house.seen.add(
                new House.Seen("fault", house.handle(new byte[] {1}).body().bytes()));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(RefusedException.class);
    }
}

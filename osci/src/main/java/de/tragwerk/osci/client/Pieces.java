package de.tragwerk.osci.client;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.Limits;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.blob.Spool;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.message.Cards;
import de.tragwerk.osci.message.Chunk;
import de.tragwerk.osci.message.Draft;
import de.tragwerk.osci.message.FaultException;
import de.tragwerk.osci.message.MessageReader;
import de.tragwerk.osci.message.OrderType;
import de.tragwerk.osci.message.OsciMessage;
import de.tragwerk.osci.message.RoleCertificate;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Sends and fetches large deliveries in pieces. After a broken line only the missing pieces travel again.
public final class Pieces {

    private static final int MOST = 100_000;

    private final Dialog dialog;
    private final Exchange exchange;
    private final Identity own;
    private final int kilobytes;

    Pieces(Dialog dialog, Exchange exchange, Identity own, int kilobytes) {
        this.dialog = dialog;
        this.exchange = exchange;
        this.own = own;
        this.kilobytes = kilobytes;
    }

    /// A delivery written and signed once, so that its pieces stay the same however often they are sent.
    public record Parcel(
            MessageId id,
            X509Certificate addressee,
            @Nullable String subject,
            Blob message) implements AutoCloseable {

        int count(int kilobytes) {
            return (int) ((message.length() + kilobytes * 1024L - 1) / (kilobytes * 1024L));
        }

        @Override
        public void close() {
            message.close();
        }
    }

    /// Writes the delivery that [#store] sends.
    public Parcel pack(MessageId id, X509Certificate addressee, @Nullable String subject, SealedContent content)
            throws IOException {
        Draft draft = OsciClient.delivery(OrderType.STORE_DELIVERY, OsciClient.start(), own, addressee, content)
                .order(OsciClient.idAndSubject(id, subject));
        return new Parcel(id, addressee, subject, draft.write(own.signature()));
    }

    /// Sends what the intermediary does not have yet.
    ///
    /// @throws IOException the line broke: open a new dialog and store the same parcel again
    public ProcessCard store(Parcel parcel) throws IOException, OsciException, RefusedException {
        SortedSet<Integer> here = here(parcel);
        int total = parcel.count(kilobytes);
        try (InputStream in = parcel.message().open()) {
            for (int number = 1; number <= total; number++) {
                try (Blob piece = Spool.upTo(new byte[0], in, kilobytes * 1024L)) {
                    if (!here.contains(number)) {
                        Optional<ProcessCard> card = send(parcel, number, total, piece);
                        if (card.isPresent()) {
                            return card.get();
                        }
                    }
                }
            }
        }
        throw new OsciException(Code.INNER_RUNNING, "no process card with the last piece");
    }

    /// Numbers of the pieces that arrived.
    public SortedSet<Integer> here(Parcel parcel) throws IOException, OsciException, RefusedException {
        Draft draft = draft(parcel)
                .order(order(parcel, "<osci2017:InfoOnly></osci2017:InfoOnly>"))
                .body("<osci:ContentPackage></osci:ContentPackage>");
        try (OsciMessage answer = dialog.ask(draft, OrderType.RESPONSE_TO_PARTIAL_STORE_DELIVERY)) {
            SortedSet<Integer> received = Chunk.read(answer.order()).received();
            return received == null ? new TreeSet<>() : received;
        }
    }

    private Optional<ProcessCard> send(Parcel parcel, int number, int total, Blob piece)
            throws IOException, OsciException, RefusedException {
        long size = (parcel.message().length() + 1023) / 1024;
        Draft draft = draft(parcel)
                .order(order(parcel, new Chunk(number, kilobytes, null, total, size).write()))
                .body(Chunk.CONTENT_PACKAGE)
                .part(Chunk.PART, piece);
        try (OsciMessage answer = dialog.ask(draft, OrderType.RESPONSE_TO_PARTIAL_STORE_DELIVERY)) {
            Element card = Xml.child(answer.order(), Ns.OSCI, "procard");
            if (card == null) {
                // The reference implementation may keep the name of the other answers.
                card = Xml.child(answer.order(), Ns.OSCI, "ProcessCardBundle");
            }
            return card == null ? Optional.empty() : Optional.of(Cards.read(card));
        }
    }

    private Draft draft(Parcel parcel) {
        return new Draft(OrderType.PARTIAL_STORE_DELIVERY, dialog.next())
                .timestamp("creation")
                .certificates(OsciClient.certificates(own))
                .certificate(RoleCertificate.addresseeCipher(parcel.addressee()));
    }

    private static String order(Parcel parcel, String rest) throws OsciException {
        MessageId id = MessageId.ofText(parcel.id().text() + Chunk.SUFFIX);
        return OsciClient.idAndSubject(id, parcel.subject()) + rest;
    }

    /// Fetches the oldest delivery, in pieces when it is larger than one.
    public Optional<FetchedDelivery> fetch() throws IOException, OsciException, RefusedException {
        return fetch("");
    }

    /// Fetches this delivery, in pieces when it is larger than one.
    public Optional<FetchedDelivery> fetch(MessageId id) throws IOException, OsciException, RefusedException {
        return fetch(Dialog.rule(id));
    }

    private Optional<FetchedDelivery> fetch(String rule) throws IOException, OsciException, RefusedException {
        SortedSet<Integer> have = new TreeSet<>();
        Spool all = new Spool(Limits.usual().message());
        boolean done = false;
        try {
            int total = 1;
            String next = rule;
            for (int number = 1; number <= total; number++) {
                Optional<OsciMessage> found = piece(next, number, have);
                if (found.isEmpty()) {
                    return Optional.empty();
                }
                OsciMessage answer = found.get();
                if (answer.type() == OrderType.RESPONSE_TO_FETCH_DELIVERY) {
                    return Optional.of(FetchedDelivery.of(answer));
                }
                try (answer) {
                    total = total(answer);
                    Objects.requireNonNull(answer.parts().get(Chunk.PART)).writeTo(all);
                    // From now on by id: another delivery must not slip in between.
                    next = Dialog.rule(MessageId.ofWire(Xml.text(Xml.need(answer.order(), Ns.OSCI, "MessageId"))));
                }
                have.add(number);
            }
            done = true;
        } finally {
            if (!done) {
                all.discard();
            }
        }
        return Optional.of(open(all.finish()));
    }

    private static int total(OsciMessage answer) throws OsciException {
        Integer total = Chunk.read(answer.order()).total();
        if (total == null || total < 1 || total > MOST || !answer.parts().containsKey(Chunk.PART)) {
            throw new OsciException(Code.CHUNK_INFORMATION, "answer without piece");
        }
        return total;
    }

    private Optional<OsciMessage> piece(String rule, int number, SortedSet<Integer> have)
            throws IOException, OsciException, RefusedException {
        Draft draft = new Draft(OrderType.PARTIAL_FETCH_DELIVERY, dialog.next())
                .order(rule + new Chunk(number, kilobytes, have, null, null).write())
                .certificate(dialog.signature());
        return dialog.ask(
                draft,
                Code.NO_DELIVERY,
                OrderType.RESPONSE_TO_PARTIAL_FETCH_DELIVERY,
                OrderType.RESPONSE_TO_FETCH_DELIVERY);
    }

    private FetchedDelivery open(Blob whole) throws IOException, OsciException {
        try (whole;
                InputStream in = whole.open()) {
            OsciMessage message = new MessageReader(own.ciphers(), exchange.policy(), Limits.usual()).read(in);
            return FetchedDelivery.of(exchange.signed(message, OrderType.RESPONSE_TO_FETCH_DELIVERY));
        } catch (FaultException e) {
            throw new OsciException(Code.NOT_AN_ORDER, "fault within pieces", e);
        }
    }
}

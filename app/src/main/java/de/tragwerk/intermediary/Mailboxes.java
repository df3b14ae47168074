package de.tragwerk.intermediary;

import de.tragwerk.mandant.Scope;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.intermediary.AtRest;
import de.tragwerk.osci.intermediary.CardQuery;
import de.tragwerk.osci.intermediary.Delivery;
import de.tragwerk.transport.keys.KeyRing;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// OSCI mailboxes for another door of the same house, the XTA server. It hands out what the authority's own OSCI
/// client would get: the inner envelope, closed for its reader.
@Component
public class Mailboxes {

    private final JdbcMailboxStore store;
    private final KeyRing keys;

    Mailboxes(JdbcMailboxStore store, KeyRing keys) {
        this.store = store;
        this.keys = keys;
    }

    /// Deliveries nobody confirmed, oldest first.
    ///
    /// @param mailbox fingerprint of the addressee's cipher certificate
    public List<ProcessCard> waiting(String mailbox, int most) {
        return store.cards(new CardQuery(mailbox, null, List.of(), null, null, true, most));
    }

    /// The delivery; its content as the store keeps it.
    public Optional<Delivery> find(String mailbox, MessageId id) {
        return store.find(mailbox, id);
    }

    /// The inner envelope as [de.tragwerk.osci.content.SealedContent] writes it.
    public Blob envelope(Delivery delivery) throws IOException {
        try {
            return new AtRest(keys.all(Scope.current().mandant())).open(delivery.content());
        } catch (OsciException e) {
            throw new IOException("Der Inhalt liegt unter einem Schlüssel, den es nicht mehr gibt", e);
        }
    }

    /// Handed out; the first time counts on the process card.
    public void handedOut(MessageId id, Instant at) {
        store.forwarded(id, at);
    }

    /// Confirmed by the reader; from then on retention counts.
    public void received(MessageId id, Instant at) {
        store.received(id, at);
    }
}

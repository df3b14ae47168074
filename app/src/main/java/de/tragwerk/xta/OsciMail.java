package de.tragwerk.xta;

import de.tragwerk.intermediary.Mailboxes;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.intermediary.Delivery;
import de.tragwerk.osci.xta.Container;
import de.tragwerk.osci.xta.Fault;
import de.tragwerk.osci.xta.MetaDraft;
import de.tragwerk.osci.xta.Party;
import de.tragwerk.osci.xta.XtaFault;
import de.tragwerk.transport.Services;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The OSCI mailbox of an account, seen through XTA: the envelope stays closed for the authority, the day of
/// arrival stays that of the process card, and `close` confirms at the intermediary in the same transaction.
@Component
class OsciMail {

    private static final int MOST_AT_ONCE = 500;

    private final Mailboxes mailboxes;
    private final Accounts accounts;
    private final MessageStore messages;
    private final Seal seal;

    OsciMail(Mailboxes mailboxes, Accounts accounts, MessageStore messages, Seal seal) {
        this.mailboxes = mailboxes;
        this.accounts = accounts;
        this.messages = messages;
        this.seal = seal;
    }

    /// Puts what waits at the intermediary into the account's list.
    void adopt(Account account, Instant now) throws IOException, XtaFault {
        if (!account.osci()) {
            return;
        }
        Set<String> waiting = new HashSet<>();
        for (String mailbox : accounts.certificates(account)) {
            for (ProcessCard card : mailboxes.waiting(mailbox, MOST_AT_ONCE)) {
                waiting.add(card.messageId().base64());
                var delivery = mailboxes.find(mailbox, card.messageId());
                if (delivery.isPresent()) {
                    adopt(account, mailbox, delivery.get(), now);
                }
            }
        }
        settle(account, waiting);
    }

    /// What was confirmed by OSCI meanwhile no longer waits here.
    private void settle(Account account, Set<String> waiting) {
        for (Message message : messages.osciWaiting(account.id())) {
            MessageId id = new MessageId(String.valueOf(message.oscId()));
            if (!waiting.contains(id.base64())) {
                mailboxes
                        .find(String.valueOf(message.mailbox()), id)
                        .map(d -> d.card().reception())
                        .ifPresent(at -> messages.fetched(message.id(), at));
            }
        }
    }

    private void adopt(Account account, String mailbox, Delivery delivery, Instant now) throws IOException, XtaFault {
        ProcessCard card = delivery.card();
        String oscId = card.messageId().base64();
        String id = "urn:de:xta:messageid:tragwerk:"
                + UUID.nameUUIDFromBytes(("osci " + oscId).getBytes(StandardCharsets.UTF_8));
        if (messages.find(id).isPresent()) {
            return;
        }
        String subject = card.subject() == null || card.subject().isBlank() ? "unbekannt" : card.subject();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("osci-nachricht", oscId);
        properties.put("osci-eingang", card.creation().toString());
        var meta = new MetaDraft(
                        id,
                        new Party("osci-zertifikat", delivery.originator()),
                        account.party(),
                        Services.TRAGWERK,
                        "OSCI 1.2",
                        "urn:tragwerk:codeliste:nachrichtentyp",
                        "1",
                        subject,
                        Services.TRAGWERK,
                        null,
                        card.creation(),
                        null,
                        properties)
                .write();
        boolean fresh = messages.insert(new Message(
                id,
                "osci:" + delivery.originator(),
                account.id(),
                Services.TRAGWERK,
                List.of(),
                oscId,
                mailbox,
                card.creation(),
                null,
                null,
                Math.max(1, delivery.content().length()),
                seal.meta(meta),
                null,
                null,
                null,
                null));
        if (fresh) {
            messages.event(
                    id,
                    new Message.Event(now, Message.Level.INFO, "OSCI", "Aus dem OSCI-Postfach übernommen, ungeöffnet"));
        }
    }

    /// The closed envelope as the one message of a container.
    Container content(Message message) throws IOException, XtaFault {
        Delivery delivery = mailboxes
                .find(String.valueOf(message.mailbox()), new MessageId(String.valueOf(message.oscId())))
                .orElseThrow(() -> new XtaFault(Fault.ID_UNKNOWN, "content is gone at the intermediary"));
        return Container.of(new Container.Piece(ContentRules.SEALED, null, mailboxes.envelope(delivery)), List.of());
    }

    void handedOut(Message message, Instant at) {
        if (message.oscId() != null) {
            mailboxes.handedOut(new MessageId(message.oscId()), at);
        }
    }

    void received(Message message, Instant at) {
        if (message.oscId() != null) {
            mailboxes.received(new MessageId(message.oscId()), at);
        }
    }
}

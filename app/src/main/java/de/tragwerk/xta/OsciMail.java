package de.tragwerk.xta;

import de.tragwerk.intermediary.Mailboxes;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.intermediary.Delivery;
import de.tragwerk.osci.xta.Container;
import de.tragwerk.osci.xta.Fault;
import de.tragwerk.osci.xta.XtaFault;
import de.tragwerk.transport.Services;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        OsciEnvelope envelope = OsciEnvelope.of("", delivery.originator(), card);
        String id = envelope.id();
        if (messages.find(id).isPresent()) {
            return;
        }
        boolean fresh = messages.insert(new Message(
                id,
                envelope.author(),
                account.id(),
                Services.TRAGWERK,
                List.of(),
                card.messageId().base64(),
                mailbox,
                card.creation(),
                null,
                null,
                Math.max(1, delivery.content().length()),
                seal.meta(envelope.meta(account)),
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

package de.tragwerk.transport.send;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.GiveUp;
import de.tragwerk.mandant.Later;
import de.tragwerk.mandant.OutboxHandler;
import de.tragwerk.mandant.OutboxItem;
import de.tragwerk.mandant.Scope;
import de.tragwerk.osci.Code;
import de.tragwerk.osci.Limits;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.client.Dialog;
import de.tragwerk.osci.client.OsciClient;
import de.tragwerk.osci.client.RefusedException;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.transport.DeliveryListener;
import de.tragwerk.transport.Route;
import de.tragwerk.transport.keys.KeyRing;
import de.tragwerk.transport.route.DirectoryClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Delivers a letter to the intermediary, once.
///
/// The message id is kept before the delivery is sent. After a crash or a timeout the process card is asked for
/// before anything is sent again.
@Component
class SendHandler implements OutboxHandler {

    static final String KIND = "osci";

    private static final int TRIES_BEFORE_ASKING = 2;

    /// What waiting does not mend: the letter is closed with these keys, or it is too large. Everything else
    /// about certificates people mend within days (a missing issuer, a check that failed, a key of ours that
    /// ended), so it is tried on like a server that is away.
    private static final Set<Code> FOR_GOOD = EnumSet.of(
            Code.ADDRESSEE_CIPHER_REVOKED,
            Code.READER_CIPHER_REVOKED,
            Code.AUTHOR_CIPHER_REVOKED,
            Code.MESSAGE_TOO_LARGE);

    private final Clients clients;
    private final DirectoryClient directory;
    private final KeyRing keys;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<DeliveryListener> listeners;
    private final Audit audit;
    private final SlowPartners slow;

    SendHandler(
            Clients clients,
            DirectoryClient directory,
            KeyRing keys,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            List<DeliveryListener> listeners,
            Audit audit,
            SlowPartners slow) {
        this.clients = clients;
        this.directory = directory;
        this.keys = keys;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.listeners = listeners;
        this.audit = audit;
        this.slow = slow;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(OutboxItem item) throws Exception {
        UUID id = UUID.fromString(item.key());
        Letter letter = current(Letter.read(item.payload()), item.tries());
        slow.ask(letter.intermediary(), () -> send(id, letter));
    }

    private void send(UUID id, Letter letter) throws Exception {
        OsciClient client =
                clients.to(letter.intermediary(), letter.intermediaryCertificate(), letter.intermediarySignature());
        Optional<MessageId> known = messageId(id);
        if (known.isPresent()) {
            Optional<ProcessCard> card = ask(client, known.get());
            if (card.isPresent()) {
                delivered(id, card.get());
                return;
            }
        }
        MessageId messageId = known.isPresent() ? known.get() : remember(id, client.getMessageId());
        SealedContent content = SealedContent.read(new ByteArrayInputStream(letter.content()), Limits.usual());
        try {
            delivered(id, client.storeDelivery(messageId, letter.addressee(), letter.subject(), content));
        } catch (RefusedException e) {
            refused(id, client, messageId, e);
        }
    }

    /// After some tries in vain the directory is asked again: an intermediary may have moved since the letter was
    /// closed. Only the way is taken anew; who reads it stays.
    private Letter current(Letter letter, int tries) {
        if (tries <= TRIES_BEFORE_ASKING) {
            return letter;
        }
        directory.forget(letter.organisation());
        Route now = directory.find(
                letter.organisation(),
                letter.leika(),
                keys.current(Scope.current().mandant()));
        return now.addressee().equals(letter.addressee()) ? letter.over(now) : letter;
    }

    private void refused(UUID id, OsciClient client, MessageId messageId, RefusedException refusal) throws Exception {
        if (refusal.is(Code.MESSAGE_ID_ILLEGAL)) {
            // Used already: either our own earlier try arrived, or the id expired and we take a new one.
            Optional<ProcessCard> card = ask(client, messageId);
            if (card.isPresent()) {
                delivered(id, card.get());
                return;
            }
            forget(id, messageId);
            throw new IOException("Die Nachrichtenkennung ist verfallen");
        }
        String why = refusal.feedback().sentence();
        transaction.executeWithoutResult(status -> {
            int changed = jdbc.sql("""
                    update transport.sendung set grund = :g
                    where id = :id and zustand = 'BEREIT' and grund is distinct from :g""").param("g", why).param("id", id).update();
            if (changed == 1) {
                listeners.forEach(l -> l.refused(id, why));
                audit.log(Entry.of("transport.SEND").subjects(id).refused());
            }
        });
        if (FOR_GOOD.stream().anyMatch(refusal::is)) {
            throw new GiveUp(why);
        }
        throw new Later(why);
    }

    private Optional<ProcessCard> ask(OsciClient client, MessageId messageId) throws Exception {
        Dialog dialog = client.open();
        Optional<ProcessCard> card = dialog.processCard(messageId);
        dialog.exit();
        return card;
    }

    private Optional<MessageId> messageId(UUID id) {
        return Optional.ofNullable(transaction.execute(
                        status -> jdbc.sql("select coalesce(message_id, '') from transport.sendung where id = :id")
                                .param("id", id)
                                .query(String.class)
                                .single()))
                .filter(text -> !text.isEmpty())
                .map(MessageId::new);
    }

    /// A worker that stood still may be at the same letter: the id that was written down first is the one both
    /// use, so the intermediary stores it once.
    private MessageId remember(UUID id, MessageId fresh) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("update transport.sendung set message_id = :m where id = :id and message_id is null")
                        .param("m", fresh.base64())
                        .param("id", id)
                        .update());
        return messageId(id).orElse(fresh);
    }

    private void forget(UUID id, MessageId messageId) {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "update transport.sendung set message_id = null where id = :id and message_id = :m and zustand <> 'ZUGESTELLT'")
                .param("id", id)
                .param("m", messageId.base64())
                .update());
    }

    private void delivered(UUID id, ProcessCard card) {
        transaction.executeWithoutResult(status -> {
            int changed = jdbc.sql("""
                    update transport.sendung set zustand = 'ZUGESTELLT', angenommen = :am, message_id = :m
                    where id = :id and zustand <> 'ZUGESTELLT'""")
                    .param("am", card.creation().atOffset(ZoneOffset.UTC))
                    .param("m", card.messageId().base64())
                    .param("id", id)
                    .update();
            if (changed == 1) {
                listeners.forEach(l -> l.delivered(id, card.messageId().base64(), card.creation()));
                audit.log(Entry.of("transport.SEND").subjects(id));
            }
        });
    }

    @Override
    public void gaveUp(OutboxItem item) {
        Undeliverable.tell(jdbc, listeners, audit, UUID.fromString(item.key()));
    }
}

package de.tragwerk.intermediary;

import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.intermediary.Delivery;
import de.tragwerk.osci.intermediary.DialogState;
import de.tragwerk.osci.intermediary.MailboxStore;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Mailboxes in PostgreSQL; several nodes may share them.
@Component
class JdbcMailboxStore implements MailboxStore {

    private static final String DELIVERY =
            "select message_id, mailbox, originator, subject, creation, forwarding, reception, modified, content from intermediary.delivery ";

    private final JdbcClient jdbc;

    JdbcMailboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void issue(MessageId id, Instant at) {
        jdbc.sql("insert into intermediary.message_id(id, issued) values (:id, :at)")
                .param("id", id.base64())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    @Transactional
    public boolean store(Delivery delivery) {
        ProcessCard card = delivery.card();
        int used = jdbc.sql("update intermediary.message_id set used = true where id = :id and not used")
                .param("id", card.messageId().base64())
                .update();
        if (used == 0) {
            return false;
        }
        jdbc.sql("""
                insert into intermediary.delivery(message_id, mailbox, originator, subject, creation, modified, content)
                values (:id, :mailbox, :originator, :subject, :creation, :creation, :content)""")
                .param("id", card.messageId().base64())
                .param("mailbox", delivery.mailbox())
                .param("originator", delivery.originator())
                .param("subject", card.subject())
                .param("creation", card.creation().atOffset(ZoneOffset.UTC))
                .param("content", delivery.content())
                .update();
        return true;
    }

    @Override
    @Transactional
    public Optional<Delivery> oldest(String mailbox) {
        return jdbc.sql(
                        DELIVERY
                                + "where mailbox = :m and reception is null and content is not null order by creation, message_id limit 1")
                .param("m", mailbox)
                .query(JdbcMailboxStore::delivery)
                .optional();
    }

    @Override
    @Transactional
    public Optional<Delivery> find(String mailbox, MessageId id) {
        return jdbc.sql(DELIVERY + "where mailbox = :m and message_id = :id and content is not null")
                .param("m", mailbox)
                .param("id", id.base64())
                .query(JdbcMailboxStore::delivery)
                .optional();
    }

    @Override
    @Transactional
    public long waiting(String mailbox) {
        return jdbc.sql("select count(*) from intermediary.delivery where mailbox = :m and reception is null")
                .param("m", mailbox)
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional
    public void forwarded(MessageId id, Instant at) {
        jdbc.sql(
                        "update intermediary.delivery set forwarding = coalesce(forwarding, :at), modified = :at where message_id = :id")
                .param("id", id.base64())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    @Transactional
    public void received(MessageId id, Instant at) {
        jdbc.sql(
                        "update intermediary.delivery set reception = coalesce(reception, :at), modified = :at where message_id = :id")
                .param("id", id.base64())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    @Transactional
    public Optional<ProcessCard> card(String party, MessageId id) {
        return jdbc.sql(DELIVERY + "where message_id = :id and (mailbox = :party or originator = :party)")
                .param("id", id.base64())
                .param("party", party)
                .query(JdbcMailboxStore::delivery)
                .optional()
                .map(Delivery::card);
    }

    @Override
    @Transactional
    public void put(DialogState dialog) {
        jdbc.sql("""
                insert into intermediary.dialog(conversation, cipher, signature, challenge, sequence, unconfirmed, opened)
                values (:c, :cipher, :signature, :challenge, :sequence, :unconfirmed, :opened)""")
                .param("c", dialog.conversation())
                .param("cipher", Certificates.encoded(dialog.cipher()))
                .param("signature", Certificates.encoded(dialog.signature()))
                .param("challenge", dialog.challenge())
                .param("sequence", dialog.sequence())
                .param("unconfirmed", dialog.unconfirmed())
                .param("opened", dialog.opened().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    @Transactional
    public Optional<DialogState> take(@Nullable String conversation) {
        return jdbc.sql(
                        "delete from intermediary.dialog where conversation = :c returning conversation, cipher, signature, challenge, sequence, unconfirmed, opened")
                .param("c", conversation)
                .query((row, n) -> new DialogState(
                        row.getString(1),
                        certificate(row.getBytes(2)),
                        certificate(row.getBytes(3)),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// Forgets contents long confirmed, unused ids and dead dialogs; the cards stay.
    @Transactional
    public void expire(Instant now, int days) {
        jdbc.sql("update intermediary.delivery set content = null where reception < :then and content is not null")
                .param("then", now.minusSeconds(days * 86_400L).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from intermediary.message_id where not used and issued < :then")
                .param("then", now.minusSeconds(86_400).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from intermediary.dialog where opened < :then")
                .param("then", now.minusSeconds(3_600).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Delivery delivery(ResultSet row, int n) throws SQLException {
        OffsetDateTime forwarding = row.getObject("forwarding", OffsetDateTime.class);
        OffsetDateTime reception = row.getObject("reception", OffsetDateTime.class);
        return new Delivery(
                new ProcessCard(
                        new MessageId(row.getString("message_id")),
                        row.getObject("creation", OffsetDateTime.class).toInstant(),
                        forwarding == null ? null : forwarding.toInstant(),
                        reception == null ? null : reception.toInstant(),
                        row.getString("subject"),
                        row.getObject("modified", OffsetDateTime.class).toInstant()),
                row.getString("mailbox"),
                row.getString("originator"),
                row.getBytes("content") == null ? new byte[0] : row.getBytes("content"));
    }

    private static X509Certificate certificate(byte[] der) {
        try {
            return Certificates.of(der);
        } catch (OsciException e) {
            throw new IllegalStateException(e);
        }
    }
}

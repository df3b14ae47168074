package de.tragwerk.intermediary;

import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.intermediary.CardQuery;
import de.tragwerk.osci.intermediary.Delivery;
import de.tragwerk.osci.intermediary.DialogState;
import de.tragwerk.osci.intermediary.MailboxStore;
import de.tragwerk.osci.message.Inspections;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Mailboxes in PostgreSQL; several nodes may share them.
@Component
class JdbcMailboxStore implements MailboxStore {

    private static final String CARD = """
            select message_id, mailbox, originator, subject, creation, forwarding, reception, modified, size, inspections
            from intermediary.delivery
            """;

    private final JdbcClient jdbc;
    private final ContentParts contents;

    JdbcMailboxStore(JdbcClient jdbc, ContentParts contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    @Override
    @Transactional
    public void issue(MessageId id, Instant at) {
        jdbc.sql("insert into intermediary.message_id(id, issued) values (:id, :at)")
                .param("id", id.base64())
                .param("at", utc(at))
                .update();
    }

    @Override
    @Transactional
    public boolean issued(MessageId id) {
        return jdbc.sql("select count(*) from intermediary.message_id where id = :id and not used")
                        .param("id", id.base64())
                        .query(Long.class)
                        .single()
                == 1;
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
                insert into intermediary.delivery(message_id, mailbox, originator, subject, creation, forwarding, modified, size, inspections)
                values (:id, :mailbox, :originator, :subject, :creation, :forwarding, :modified, :size, :inspections)""")
                .param("id", card.messageId().base64())
                .param("mailbox", delivery.mailbox())
                .param("originator", delivery.originator())
                .param("subject", card.subject())
                .param("creation", utc(card.creation()))
                .param("forwarding", card.forwarding() == null ? null : utc(card.forwarding()))
                .param("modified", utc(card.modified()))
                .param("size", delivery.content().length())
                .param("inspections", Inspections.write(card.inspections()))
                .update();
        contents.write(card.messageId(), delivery.content());
        return true;
    }

    @Override
    @Transactional
    public Optional<Delivery> oldest(String mailbox, @Nullable Instant since) {
        return jdbc.sql(CARD + """
                where mailbox = :m and reception is null and size > 0 and creation >= :since
                order by creation, message_id limit 1""")
                .param("m", mailbox)
                .param("since", utc(since == null ? Instant.EPOCH : since))
                .query(this::delivery)
                .optional();
    }

    @Override
    @Transactional
    public Optional<Delivery> find(String mailbox, MessageId id) {
        return jdbc.sql(CARD + "where mailbox = :m and message_id = :id and size > 0")
                .param("m", mailbox)
                .param("id", id.base64())
                .query(this::delivery)
                .optional();
    }

    @Override
    @Transactional
    public long waiting(String mailbox, @Nullable Instant since) {
        return jdbc.sql("""
                select count(*) from intermediary.delivery
                where mailbox = :m and reception is null and size > 0 and creation >= :since""")
                .param("m", mailbox)
                .param("since", utc(since == null ? Instant.EPOCH : since))
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional
    public void forwarded(MessageId id, Instant at) {
        jdbc.sql(
                        "update intermediary.delivery set forwarding = coalesce(forwarding, :at), modified = :at where message_id = :id")
                .param("id", id.base64())
                .param("at", utc(at))
                .update();
    }

    @Override
    @Transactional
    public void received(MessageId id, Instant at) {
        jdbc.sql(
                        "update intermediary.delivery set reception = coalesce(reception, :at), modified = :at where message_id = :id")
                .param("id", id.base64())
                .param("at", utc(at))
                .update();
    }

    @Override
    @Transactional
    public List<ProcessCard> cards(CardQuery query) {
        return jdbc.sql(CARD + """
                where (mailbox = :addressee or originator = :originator)
                and (:every or message_id = any (:ids)) and creation >= :created and modified >= :modified
                and (not :unreceived or reception is null)
                order by creation, message_id limit :limit""")
                .param("addressee", query.addressee() == null ? "" : query.addressee())
                .param("originator", query.originator() == null ? "" : query.originator())
                .param("every", query.ids().isEmpty())
                .param("ids", query.ids().stream().map(MessageId::base64).toArray(String[]::new))
                .param("created", utc(query.created() == null ? Instant.EPOCH : query.created()))
                .param("modified", utc(query.modified() == null ? Instant.EPOCH : query.modified()))
                .param("unreceived", query.unreceived())
                .param("limit", query.limit())
                .query(JdbcMailboxStore::card)
                .list();
    }

    @Override
    @Transactional
    public Usage usage(String mailbox) {
        return jdbc.sql("""
                select count(*) messages, coalesce(sum(size), 0) bytes from intermediary.delivery
                where mailbox = :m and reception is null and size > 0""")
                .param("m", mailbox)
                .query((row, n) -> new Usage(row.getLong(1), row.getLong(2)))
                .single();
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
                .param("opened", utc(dialog.opened()))
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

    @Override
    @Transactional
    public boolean keep(String key, int number, Blob piece, Instant at) {
        return contents.keep(key, number, piece, at);
    }

    @Override
    @Transactional
    public Optional<Blob> kept(String key, int number) {
        return contents.kept(key, number);
    }

    @Override
    @Transactional
    public SortedSet<Integer> keptNumbers(String key) {
        return contents.numbers(key);
    }

    @Override
    @Transactional
    public void drop(String key) {
        contents.drop(key);
    }

    @Override
    @Transactional
    public List<MailboxState> overview() {
        return jdbc.sql("""
                select mailbox, count(*), count(forwarding), sum(size), min(creation) from intermediary.delivery
                where reception is null and size > 0 group by mailbox order by min(creation)""")
                .query((row, n) -> new MailboxState(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Forgets contents long confirmed, unused ids, unfinished pieces and dead dialogs; the cards stay.
    @Transactional
    public void expire(Instant now, int days) {
        contents.expire(now.minusSeconds(days * 86_400L), now.minusSeconds(86_400));
        jdbc.sql("delete from intermediary.message_id where not used and issued < :then")
                .param("then", utc(now.minusSeconds(86_400)))
                .update();
        jdbc.sql("delete from intermediary.dialog where opened < :then")
                .param("then", utc(now.minusSeconds(3_600)))
                .update();
    }

    private Delivery delivery(ResultSet row, int n) throws SQLException {
        MessageId id = new MessageId(row.getString("message_id"));
        return new Delivery(
                card(row, n),
                row.getString("mailbox"),
                row.getString("originator"),
                contents.of(id, row.getLong("size")));
    }

    private static ProcessCard card(ResultSet row, int n) throws SQLException {
        OffsetDateTime forwarding = row.getObject("forwarding", OffsetDateTime.class);
        OffsetDateTime reception = row.getObject("reception", OffsetDateTime.class);
        String inspections = row.getString("inspections");
        try {
            return new ProcessCard(
                    new MessageId(row.getString("message_id")),
                    row.getObject("creation", OffsetDateTime.class).toInstant(),
                    forwarding == null ? null : forwarding.toInstant(),
                    reception == null ? null : reception.toInstant(),
                    row.getString("subject"),
                    row.getObject("modified", OffsetDateTime.class).toInstant(),
                    inspections == null ? List.of() : Inspections.read(inspections));
        } catch (OsciException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static X509Certificate certificate(byte[] der) {
        try {
            return Certificates.of(der);
        } catch (OsciException e) {
            throw new IllegalStateException(e);
        }
    }
}

package de.tragwerk.xta;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// SQL of messages, their ids and their events. Each call runs in the transaction of its operation.
@Component
class MessageStore {

    private static final String MESSAGE = """
            select id, autor, leser, dienst, bezug, osci_id, osci_postfach, eingang, nicht_vor, veraltet, groesse,
                   metadaten, ausgegeben, abgeholt, zurueckgezogen, geloescht from xta.nachricht
            """;

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void issue(String id, String account, Instant at) {
        jdbc.sql("insert into xta.vergabe(id, konto, vergeben) values (:id, :k, :at)")
                .param("id", id)
                .param("k", account)
                .param("at", utc(at))
                .update();
    }

    /// Whether the id was given to this account; empty when it was not, else whether it was used before.
    Optional<Boolean> use(String id, String account) {
        Optional<Boolean> used = jdbc.sql("select benutzt from xta.vergabe where id = :id and konto = :k for update")
                .param("id", id)
                .param("k", account)
                .query(Boolean.class)
                .optional();
        jdbc.sql("update xta.vergabe set benutzt = true where id = :id and konto = :k")
                .param("id", id)
                .param("k", account)
                .update();
        return used;
    }

    /// @return false when there is such a message already
    boolean insert(Message m) {
        return jdbc.sql("""
                insert into xta.nachricht(id, autor, leser, dienst, bezug, osci_id, osci_postfach, eingang, nicht_vor,
                    veraltet, groesse, metadaten)
                values (:id, :autor, :leser, :dienst, :bezug, :osci, :postfach, :eingang, :vor, :veraltet, :groesse,
                    :meta)
                on conflict do nothing""")
                        .param("id", m.id())
                        .param("autor", m.author())
                        .param("leser", m.reader())
                        .param("dienst", m.service())
                        .param("bezug", m.replies().toArray(String[]::new))
                        .param("osci", m.oscId())
                        .param("postfach", m.mailbox())
                        .param("eingang", utc(m.arrived()))
                        .param("vor", m.notBefore() == null ? null : utc(m.notBefore()))
                        .param("veraltet", m.obsolete())
                        .param("groesse", m.bytes())
                        .param("meta", m.sealedMeta())
                        .update()
                == 1;
    }

    Optional<Message> find(String id) {
        return jdbc.sql(MESSAGE + "where id = :id for update")
                .param("id", id)
                .query(MessageStore::message)
                .optional();
    }

    /// Ids of what the reader may have now, oldest first.
    List<String> select(String reader, Selector selector, Instant now, int most) {
        Boolean state = selector.state();
        return jdbc.sql("""
                select id from xta.nachricht
                where leser = :leser and zurueckgezogen is null and geloescht is null
                and (nicht_vor is null or nicht_vor <= :jetzt)
                and (:alle or id = any (:ids)) and (:keinbezug or bezug && :bezug::text[])
                and eingang >= :von and eingang <= :bis
                and (:beide or (abgeholt is not null) = :abgeholt)
                order by eingang, id limit :n""")
                .param("leser", reader)
                .param("jetzt", utc(now))
                .param("alle", selector.ids().isEmpty())
                .param("ids", selector.ids().toArray(String[]::new))
                .param("keinbezug", selector.replies().isEmpty())
                .param("bezug", selector.replies().toArray(String[]::new))
                .param("von", utc(selector.from() == null ? Instant.EPOCH : selector.from()))
                .param("bis", utc(selector.to() == null ? now : selector.to()))
                .param("beide", state == null)
                .param("abgeholt", Boolean.TRUE.equals(state))
                .param("n", most)
                .query(String.class)
                .list();
    }

    /// Messages out of OSCI mailboxes that were not fetched here.
    List<Message> osciWaiting(String reader) {
        return jdbc.sql(MESSAGE + "where leser = :l and osci_id is not null and abgeholt is null and geloescht is null")
                .param("l", reader)
                .query(MessageStore::message)
                .list();
    }

    void handedOut(String id, Instant at) {
        jdbc.sql("update xta.nachricht set ausgegeben = coalesce(ausgegeben, :at) where id = :id")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    /// @return false when it counted as fetched before
    boolean fetched(String id, Instant at) {
        return jdbc.sql("update xta.nachricht set abgeholt = :at where id = :id and abgeholt is null")
                        .param("id", id)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    void cancelled(String id, Instant at) {
        jdbc.sql("update xta.nachricht set zurueckgezogen = :at where id = :id")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    /// Messages and bytes that wait for a reader.
    record Usage(long messages, long bytes) {}

    Usage usage(String reader) {
        return jdbc.sql("""
                select count(*), coalesce(sum(groesse), 0) from xta.nachricht
                where leser = :l and abgeholt is null and zurueckgezogen is null and geloescht is null
                and osci_id is null""")
                .param("l", reader)
                .query((row, n) -> new Usage(row.getLong(1), row.getLong(2)))
                .single();
    }

    void event(String message, Message.Event event) {
        jdbc.sql("""
                insert into xta.ereignis(nachricht, nummer, zeit, stufe, code, grund)
                select :n, coalesce(max(nummer), 0) + 1, :z, :s, :c, :g from xta.ereignis where nachricht = :n""")
                .param("n", message)
                .param("z", utc(event.at()))
                .param("s", event.level().name())
                .param("c", event.code())
                .param("g", event.reason())
                .update();
    }

    List<Message.Event> events(String message) {
        return jdbc.sql("select zeit, stufe, code, grund from xta.ereignis where nachricht = :n order by nummer")
                .param("n", message)
                .query((row, n) -> new Message.Event(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        Message.Level.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }

    /// Messages whose content may go: fetched or cancelled long ago.
    List<String> done(Instant before) {
        return jdbc.sql("""
                select id from xta.nachricht where geloescht is null
                and (abgeholt < :then or zurueckgezogen < :then) limit 1000""").param("then", utc(before)).query(String.class).list();
    }

    void deleted(String id, Instant at) {
        jdbc.sql("update xta.nachricht set geloescht = :at where id = :id")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    /// Ids that were given out and never used.
    void forgetIds(Instant before) {
        jdbc.sql("delete from xta.vergabe where not benutzt and vergeben < :then")
                .param("then", utc(before))
                .update();
    }

    private static Message message(ResultSet row, int n) throws SQLException {
        Array replies = row.getArray("bezug");
        return new Message(
                row.getString("id"),
                row.getString("autor"),
                row.getString("leser"),
                row.getString("dienst"),
                List.of((String[]) replies.getArray()),
                row.getString("osci_id"),
                row.getString("osci_postfach"),
                row.getObject("eingang", OffsetDateTime.class).toInstant(),
                instant(row, "nicht_vor"),
                row.getObject("veraltet", LocalDate.class),
                row.getLong("groesse"),
                row.getBytes("metadaten"),
                instant(row, "ausgegeben"),
                instant(row, "abgeholt"),
                instant(row, "zurueckgezogen"),
                instant(row, "geloescht"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

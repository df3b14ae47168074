package de.tragwerk.xta;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Iterators over a mailbox. They end with `close`, or by themselves when nobody asks for a while.
@Component
class Iterators {

    /// @param rest ids not yet given
    /// @param confirmed ids the reader said he took in; they count when he closes
    /// @param most ids in one list
    /// @param form of a list, as in the request
    record Walk(UUID id, String account, Kind kind, List<String> rest, List<String> confirmed, int most, String form) {
        Walk {
            rest = List.copyOf(rest);
            confirmed = List.copyOf(confirmed);
        }

        String name() {
            return "urn:uuid:" + id;
        }
    }

    enum Kind {
        LISTE,
        NACHRICHT
    }

    private final JdbcClient jdbc;

    Iterators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(Walk walk, Instant until) {
        jdbc.sql("""
                insert into xta.abruf(id, konto, art, offen, quittiert, menge, form, bis)
                values (:id, :k, :a, :o, :q, :m, :f, :b)
                on conflict (id) do update set offen = excluded.offen, quittiert = excluded.quittiert, bis = excluded.bis""")
                .param("id", walk.id())
                .param("k", walk.account())
                .param("a", walk.kind().name())
                .param("o", walk.rest().toArray(String[]::new))
                .param("q", walk.confirmed().toArray(String[]::new))
                .param("m", walk.most())
                .param("f", walk.form())
                .param("b", MessageStore.utc(until))
                .update();
    }

    /// The iterator while it lives, locked for this operation.
    Optional<Walk> find(String name, String account, Instant now) {
        if (!name.matches("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select id, konto, art, offen, quittiert, menge, form from xta.abruf
                where id = :id and konto = :k and bis > :jetzt for update""")
                .param("id", UUID.fromString(name.substring("urn:uuid:".length())))
                .param("k", account)
                .param("jetzt", MessageStore.utc(now))
                .query((row, n) -> new Walk(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        Kind.valueOf(row.getString(3)),
                        List.of((String[]) row.getArray(4).getArray()),
                        List.of((String[]) row.getArray(5).getArray()),
                        row.getInt(6),
                        row.getString(7)))
                .optional();
    }

    void drop(UUID id) {
        jdbc.sql("delete from xta.abruf where id = :id").param("id", id).update();
    }

    void dropEnded(Instant now) {
        jdbc.sql("delete from xta.abruf where bis <= :jetzt")
                .param("jetzt", MessageStore.utc(now))
                .update();
    }
}

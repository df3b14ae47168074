package de.tragwerk.audit.copy;

import de.tragwerk.audit.seal.Canonical;
import de.tragwerk.verifier.Checkpoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The sealed log in the database, as the role of the sequencer sees it. Each question is a transaction of its own:
/// none is open while a file is written.
public final class SealedLog {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public SealedLog(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// Sealed entries from a position on.
    List<SealedEntry> from(long n, int most) {
        return in(() -> jdbc.sql("""
                        select l.n, l.leaf, e.id, e.at, e.actor_kind, e.actor, e.job, e.action, e.outcome, e.purpose, e.subjects,
                               e.reach_back, e.thing_kind, e.thing_id, e.thing_sha256, e.request
                        from audit.leaf l left join audit.entry e on e.id = l.entry_id
                        where l.n >= :n order by l.n limit :most""")
                .param("n", n)
                .param("most", most)
                .query((row, i) -> entry(row))
                .list());
    }

    private static SealedEntry entry(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        return new SealedEntry(
                row.getLong("n"),
                row.getBytes("leaf"),
                at == null ? null : Canonical.of(row),
                at == null ? null : at.toInstant());
    }

    /// The hash sealed at a position.
    Optional<byte[]> leaf(long n) {
        return in(() -> jdbc.sql("select leaf from audit.leaf where n = :n")
                .param("n", n)
                .query((row, i) -> row.getBytes(1))
                .optional());
    }

    /// How many entries a copy had for certain.
    long copied() {
        return in(() -> jdbc.sql("select coalesce(max(size), 0) from audit.copied")
                .query(Long.class)
                .single());
    }

    /// @param size entries that are on the copy's disk
    void copied(long size, Instant at) {
        in(() -> jdbc.sql("""
                        insert into audit.copied(id, size, at) values (true, :size, :at)
                        on conflict (id) do update set size = excluded.size, at = excluded.at""")
                .param("size", size)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update());
    }

    /// Checkpoints over more entries than the first size, and at most the second.
    List<Checkpoint> checkpoints(String mandant, long after, long most) {
        return in(() -> jdbc.sql(
                        "select size, root, at, signature from audit.checkpoint where size > :after and size <= :most order by size limit 5000")
                .param("after", after)
                .param("most", most)
                .query((row, i) ->
                        new Checkpoint(mandant, row.getLong(1), row.getBytes(2), row.getString(3), row.getBytes(4)))
                .list());
    }

    private <T extends @Nullable Object> T in(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}

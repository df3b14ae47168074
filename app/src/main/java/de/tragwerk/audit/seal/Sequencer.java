package de.tragwerk.audit.seal;

import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.verifier.Checkpoint;
import de.tragwerk.verifier.Merkle;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives each committed entry a position and signs the tree.
///
/// It takes what has no position yet, never "what is newer than the last": transactions commit out of order.
/// Two sequencers cannot both win: the position is a primary key.
@Component
class Sequencer implements MandantJob {

    private static final int BATCH = 5_000;

    private record Leaf(UUID id, byte[] hash) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final SealKeys keys;
    private final RealTime time;
    private final Map<String, Merkle.Frontier> trees = new ConcurrentHashMap<>();

    Sequencer(JdbcTemplate jdbc, TransactionTemplate transaction, Home home, RealTime time) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.keys = new SealKeys(home);
        this.time = time;
    }

    @Override
    public String name() {
        return "pruefkette";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return EnumSet.allOf(Mandant.Art.class);
    }

    @Override
    public Duration every() {
        return Duration.ofMillis(900);
    }

    @Override
    public DbRole role() {
        return DbRole.SEQUENCER;
    }

    @Override
    public void run() throws IOException {
        String mandant = Scope.current().mandant();
        while (true) {
            Optional<Checkpoint> made;
            try {
                made = Objects.requireNonNull(transaction.execute(status -> seal(mandant)));
            } catch (RuntimeException e) {
                // Another node was faster, or the commit failed: the tree in memory may be ahead.
                trees.remove(mandant);
                throw e;
            }
            if (made.isEmpty()) {
                return;
            }
            keys.append(made.get());
        }
    }

    private Optional<Checkpoint> seal(String mandant) {
        List<Leaf> fresh = jdbc.query(
                "select " + Canonical.COLUMNS
                        + " from audit.entry e where not exists (select 1 from audit.leaf l where l.entry_id = e.id) order by id limit "
                        + BATCH,
                (row, n) -> new Leaf(row.getObject("id", UUID.class), Merkle.leaf(Canonical.of(row))));
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        Merkle.Frontier tree = trees.computeIfAbsent(mandant, this::load);
        long first = tree.size();
        jdbc.batchUpdate(
                "insert into audit.leaf(n, entry_id, leaf) values (?,?,?)", new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(java.sql.PreparedStatement insert, int i) throws java.sql.SQLException {
                        insert.setLong(1, first + i);
                        insert.setObject(2, fresh.get(i).id());
                        insert.setBytes(3, fresh.get(i).hash());
                    }

                    @Override
                    public int getBatchSize() {
                        return fresh.size();
                    }
                });
        fresh.forEach(l -> tree.add(l.hash()));
        Checkpoint checkpoint = Checkpoint.sign(
                mandant, tree.size(), tree.root(), time.instant().toString(), keys.privateKey(mandant));
        jdbc.update(
                "insert into audit.checkpoint(size, root, at, signature) values (?,?,?,?)",
                checkpoint.size(),
                checkpoint.root(),
                checkpoint.at(),
                checkpoint.signature());
        return Optional.of(checkpoint);
    }

    /// Reads the tree, and refuses to go on from a database that is older than its witness: signing on would
    /// fork
    /// the log, and of two histories nobody could say which is true.
    ///
    /// @throws Forked when the newest witnessed checkpoint is not in the table
    private Merkle.Frontier load(String mandant) {
        Optional<Checkpoint> witnessed = keys.newest(mandant);
        Merkle.Frontier tree = new Merkle.Frontier();
        AtomicBoolean met = new AtomicBoolean(witnessed.isEmpty());
        jdbc.query("select leaf from audit.leaf order by n", row -> {
            tree.add(row.getBytes(1));
            witnessed
                    .filter(w -> w.size() == tree.size())
                    .ifPresent(w -> met.set(MessageDigest.isEqual(w.root(), tree.root())));
        });
        if (!met.get()) {
            throw new Forked(mandant, witnessed.map(Checkpoint::size).orElse(0L), tree.size());
        }
        return tree;
    }

    /// The database does not hold what was witnessed: restored from an old backup, or tampered with.
    static final class Forked extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Forked(String mandant, long witnessed, long found) {
            super("Das Protokoll von " + mandant + " passt nicht zum Zeugen: bezeugt sind " + witnessed
                    + " Einträge, in der Datenbank liegen " + found
                    + ". Es wird nicht weiter versiegelt. Prüfen Sie mit 'audit verify --mandant " + mandant + "'.");
        }
    }
}

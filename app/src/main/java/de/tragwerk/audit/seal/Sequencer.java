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
import java.sql.PreparedStatement;
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
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives each committed entry a position and signs the tree.
///
/// It takes what has no position yet, never "what is newer than the last": transactions commit out of order.
/// Each entry names the transaction that wrote it, so a run need not look over the whole log: of transactions
/// that had ended before the run before, everything is sealed already. After a start or a failure it looks
/// over all. It waits for no other job, so each node has one: who comes while another seals leaves it to that
/// one, and two cannot both win, because the position is a primary key. What another node sealed meanwhile is
/// read on; the whole log is read at the start only, a piece at a time, and again when the database is not as
/// it was left.
@Component
class Sequencer implements MandantJob {

    private static final int BATCH = 5_000;

    /// Leaves the driver holds at once; without it, it would hold all of the log.
    private static final int FETCH = 10_000;

    /// The first transaction id there is: look over everything.
    private static final long ALL = 0;

    private record Leaf(UUID id, byte[] hash) {}

    /// What one transaction of the sequencer came to.
    ///
    /// @param openFrom entries of transactions before this one are sealed, once this commits
    /// @param more whether there were more entries than one transaction takes
    /// @param tree what is sealed once this commits, `null` when nothing was looked at
    private record Sealed(
            @Nullable Checkpoint checkpoint, long openFrom, boolean more, Merkle.@Nullable Frontier tree) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final SealKeys keys;
    private final RealTime time;
    private final Map<String, Merkle.Frontier> trees = new ConcurrentHashMap<>();
    private final Map<String, Long> openFrom = new ConcurrentHashMap<>();

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
    public boolean alone() {
        return true;
    }

    @Override
    public DbRole role() {
        return DbRole.SEQUENCER;
    }

    @Override
    public void run() throws IOException {
        String mandant = Scope.current().mandant();
        // What comes while it seals waits for the next run: each run is a commit of its own beside those of people.
        boolean more = true;
        while (more) {
            Sealed made;
            try {
                made = Objects.requireNonNull(transaction.execute(status -> seal(mandant)));
            } catch (DuplicateKeyException e) {
                // Another node was faster: the next run reads on from what is kept.
                throw e;
            } catch (RuntimeException e) {
                openFrom.remove(mandant);
                throw e;
            }
            openFrom.put(mandant, made.openFrom());
            if (made.tree() != null) {
                trees.put(mandant, made.tree());
            }
            Checkpoint checkpoint = made.checkpoint();
            if (checkpoint != null) {
                keys.append(checkpoint);
            }
            more = made.more();
        }
    }

    private Sealed seal(String mandant) {
        long from = openFrom.getOrDefault(mandant, ALL);
        if (!first()) {
            return new Sealed(null, from, false, null);
        }
        // Read before the entries: what had ended by now is seen by the query that follows.
        long oldestRunning = Objects.requireNonNull(
                jdbc.queryForObject("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint", Long.class));
        List<Leaf> fresh = jdbc.query(
                "select " + Canonical.COLUMNS
                        + " from audit.entry e where e.tx >= cast(cast(? as text) as xid8)"
                        + " and not exists (select 1 from audit.leaf l where l.entry_id = e.id) order by id limit "
                        + BATCH,
                (row, n) -> new Leaf(row.getObject("id", UUID.class), Merkle.leaf(Canonical.of(row))),
                Long.toString(from));
        if (fresh.isEmpty()) {
            return new Sealed(null, oldestRunning, false, null);
        }
        Merkle.Frontier tree = tree(mandant);
        insert(tree.size(), fresh);
        fresh.forEach(l -> tree.add(l.hash()));
        Checkpoint checkpoint = Checkpoint.sign(
                mandant, tree.size(), tree.root(), time.instant().toString(), keys.privateKey(mandant));
        jdbc.update(
                "insert into audit.checkpoint(size, root, at, signature) values (?,?,?,?)",
                checkpoint.size(),
                checkpoint.root(),
                checkpoint.at(),
                checkpoint.signature());
        boolean more = fresh.size() == BATCH;
        return new Sealed(checkpoint, more ? from : oldestRunning, more, tree);
    }

    /// Until this transaction ends.
    private boolean first() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select pg_try_advisory_xact_lock(hashtextextended('audit.seal', 0))", Boolean.class));
    }

    private void insert(long first, List<Leaf> fresh) {
        jdbc.update(connection -> {
            PreparedStatement insert = connection.prepareStatement(
                    "insert into audit.leaf(n, entry_id, leaf) select ? + l.i - 1, l.id, l.hash"
                            + " from unnest(?, ?) with ordinality as l(id, hash, i)");
            insert.setLong(1, first);
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", fresh.stream().map(Leaf::id).toArray(UUID[]::new)));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea", fresh.stream().map(Leaf::hash).toArray(byte[][]::new)));
            return insert;
        });
    }

    /// The tree as the database holds it: what is kept here, and what another node sealed since. A database that
    /// does not hold what is kept is read as at the start.
    private Merkle.Frontier tree(String mandant) {
        Merkle.Frontier kept = trees.get(mandant);
        if (kept != null) {
            Merkle.Frontier tree = kept.copy();
            readOn(tree, () -> {});
            if (checkpointed(tree)) {
                return tree;
            }
        }
        return load(mandant);
    }

    private boolean checkpointed(Merkle.Frontier tree) {
        List<byte[]> root = jdbc.query(
                "select root from audit.checkpoint where size = ?", (row, n) -> row.getBytes(1), tree.size());
        return !root.isEmpty() && MessageDigest.isEqual(root.getFirst(), tree.root());
    }

    /// Reads the whole tree, and refuses to go on from a database that is older than its witness: signing on
    /// would fork the log, and of two histories nobody could say which is true.
    ///
    /// @throws Forked when the newest witnessed checkpoint is not in the table
    private Merkle.Frontier load(String mandant) {
        Optional<Checkpoint> witnessed = keys.newest(mandant);
        Merkle.Frontier tree = new Merkle.Frontier();
        AtomicBoolean met = new AtomicBoolean(witnessed.isEmpty());
        readOn(
                tree,
                () -> witnessed
                        .filter(w -> w.size() == tree.size())
                        .ifPresent(w -> met.set(MessageDigest.isEqual(w.root(), tree.root()))));
        if (!met.get()) {
            throw new Forked(mandant, witnessed.map(Checkpoint::size).orElse(0L), tree.size());
        }
        return tree;
    }

    /// Adds the leaves the tree lacks.
    private void readOn(Merkle.Frontier tree, Runnable added) {
        jdbc.query(
                connection -> {
                    PreparedStatement leaves =
                            connection.prepareStatement("select leaf from audit.leaf where n >= ? order by n");
                    leaves.setLong(1, tree.size());
                    leaves.setFetchSize(FETCH);
                    return leaves;
                },
                (RowCallbackHandler) row -> {
                    tree.add(row.getBytes(1));
                    added.run();
                });
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

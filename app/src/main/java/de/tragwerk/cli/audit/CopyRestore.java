package de.tragwerk.cli.audit;

import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.database.Cluster;
import de.tragwerk.verifier.Checkpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Brings entries that the database lost back from an opened second copy, as they were: positions and checkpoints
/// first, then the entries, so that the sequencer never takes one of them for new. Changed rows stay as they are:
/// nobody but a superuser can overwrite them, and they are evidence.
final class CopyRestore {

    private static final int BATCH = 500;

    /// One line of the opened copy.
    private record Line(long n, byte[] leaf, byte[] entry) {
        static Line parse(String text) {
            String[] parts = text.split("\\|", -1);
            Base64.Decoder base64 = Base64.getDecoder();
            return new Line(Long.parseLong(parts[0]), base64.decode(parts[1]), base64.decode(parts[2]));
        }
    }

    /// @param positions entries that had lost their position
    /// @param entries entries that had lost their row
    record Restored(long positions, long entries) {}

    private final Cluster cluster;
    private final Home home;
    private final Clock clock;

    CopyRestore(Cluster cluster, Home home, Clock clock) {
        this.cluster = cluster;
        this.home = home;
        this.clock = clock;
    }

    /// Run it again after an interruption: what is there is passed over.
    ///
    /// @param opened folder with `log.txt` and `pruefpunkte.txt`, which the verifier found to be whole
    Restored restore(Mandant mandant, Path opened) throws SQLException, IOException {
        try (Connection sealing = connect(mandant, DbRole.SEQUENCER);
                Connection writing = connect(mandant, DbRole.JOBS)) {
            sealing.setAutoCommit(false);
            writing.setAutoCommit(false);
            JdbcClient positions = JdbcClient.create(new SingleConnectionDataSource(sealing, true));
            JdbcClient entries = JdbcClient.create(new SingleConnectionDataSource(writing, true));
            // Until the connection closes: nothing is sealed meanwhile.
            positions
                    .sql("select pg_advisory_lock(hashtextextended('audit.seal', 0))")
                    .query((row, n) -> n)
                    .list();
            UUID request = UUID.randomUUID();
            long lostPositions = 0;
            long lostEntries = 0;
            try (BufferedReader lines = Files.newBufferedReader(opened.resolve("log.txt"))) {
                for (List<Line> batch = batch(lines); !batch.isEmpty(); batch = batch(lines)) {
                    for (Line line : batch) {
                        lostPositions += position(positions, line);
                    }
                    sealing.commit();
                    act(entries, request);
                    for (Line line : batch) {
                        lostEntries += entry(entries, EntryText.parse(line.entry()));
                    }
                    writing.commit();
                }
            }
            for (String line : Files.readAllLines(opened.resolve("pruefpunkte.txt"))) {
                checkpoint(positions, Checkpoint.parse(line));
            }
            sealing.commit();
            act(entries, request);
            note(entries, request);
            writing.commit();
            return new Restored(lostPositions, lostEntries);
        }
    }

    private Connection connect(Mandant mandant, DbRole role) throws SQLException {
        return DriverManager.getConnection(
                cluster.url(mandant.database()), role.databaseName(), home.password("db-" + role.databaseName()));
    }

    private static List<Line> batch(BufferedReader lines) throws IOException {
        List<Line> batch = new ArrayList<>();
        while (batch.size() < BATCH) {
            String line = lines.readLine();
            if (line == null) {
                return batch;
            }
            batch.add(Line.parse(line));
        }
        return batch;
    }

    private static void act(JdbcClient jdbc, UUID request) {
        jdbc.sql("select ground.handelt('system', '', 'betrieb', :request, 'befehl')")
                .param("request", request.toString())
                .query((row, n) -> n)
                .list();
    }

    private static int position(JdbcClient jdbc, Line line) {
        return jdbc.sql("insert into audit.leaf(n, entry_id, leaf) values (:n, :id, :leaf) on conflict do nothing")
                .param("n", line.n())
                .param("id", EntryText.parse(line.entry()).id())
                .param("leaf", line.leaf())
                .update();
    }

    private static int entry(JdbcClient jdbc, EntryText entry) {
        return jdbc.sql("""
                insert into audit.entry(id, at, actor_kind, actor, job, action, outcome, purpose, subjects, reach_back,
                                        thing_kind, thing_id, thing_sha256, request)
                values (:id, :at, :actorKind, :actor, :job, :action, :outcome, :purpose, :subjects, :reachBack,
                        :thingKind, :thingId, :thingSha256, :request)
                on conflict do nothing""")
                .param("id", entry.id())
                .param("at", entry.at())
                .param("actorKind", entry.actorKind())
                .param("actor", entry.actor(), Types.OTHER)
                .param("job", entry.job())
                .param("action", entry.action())
                .param("outcome", entry.outcome())
                .param("purpose", entry.purpose())
                .param("subjects", entry.subjects())
                .param("reachBack", entry.reachBack())
                .param("thingKind", entry.thingKind())
                .param("thingId", entry.thingId(), Types.OTHER)
                .param("thingSha256", entry.thingSha256(), Types.BINARY)
                .param("request", entry.request())
                .update();
    }

    private static void checkpoint(JdbcClient jdbc, Checkpoint checkpoint) {
        jdbc.sql("""
                insert into audit.checkpoint(size, root, at, signature) values (:size, :root, :at, :signature)
                on conflict do nothing""")
                .param("size", checkpoint.size())
                .param("root", checkpoint.root())
                .param("at", checkpoint.at())
                .param("signature", checkpoint.signature())
                .update();
    }

    private void note(JdbcClient jdbc, UUID request) {
        jdbc.sql("""
                insert into audit.entry(id, at, actor_kind, job, action, outcome, purpose, subjects, request)
                values (:id, :at, 'system', 'befehl', 'cli.LOG_RESTORED', 'DONE', 'betrieb', array[]::uuid[], :request)""")
                .param("id", Ids.next())
                .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("request", request)
                .update();
    }
}

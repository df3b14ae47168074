package de.tragwerk.cli.bench;

import de.tragwerk.audit.seal.LogExport;
import de.tragwerk.audit.seal.SealKeys;
import de.tragwerk.cli.Throwaway;
import de.tragwerk.cli.demo.Waiting;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.verifier.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// How fast a stranger checks a whole log with the export and the public key alone.
public final class AuditVerifyFigure implements Figure {

    private static final String MANDANT = "lindenbrueck";
    private static final int ROWS = 200_000;

    @Override
    public String name() {
        return "audit_verify_rows_per_s";
    }

    @Override
    public String about() {
        return "Prüfung einer Ausgabe mit mindestens " + ROWS
                + " Einträgen: Einträge, Blätter, Baum, alle Unterschriften.";
    }

    @Override
    public Reading measure(Bench bench) throws Exception {
        Throwaway program = bench.program();
        Path out = Files.createTempDirectory("tragwerk-pruefung-");
        String database = new Mandant(MANDANT, MANDANT, Mandant.Art.AMT, "").database();
        try (Connection connection = program.administrator(database)) {
            fill(connection);
            Waiting.until("Das Protokoll wird nicht fertig versiegelt", () -> sealed(connection));
            long exporting = System.nanoTime();
            long entries = LogExport.write(
                    connection, out, new SealKeys(program.installation().home()), MANDANT);
            exporting = System.nanoTime() - exporting;
            verify(out);
            long cpu = Bench.cpuNanos();
            long begin = System.nanoTime();
            verify(out);
            long nanos = System.nanoTime() - begin;
            return Reading.perSecond(entries, nanos, Bench.cpuNanos() - cpu)
                    .with("audit_verify_rows", entries, "Einträge")
                    .with("audit_export_rows_per_s", entries * 1e9 / exporting, "1/s");
        } finally {
            for (String name : new String[] {"log.txt", "schluessel.pub", "pruefpunkte.txt"}) {
                Files.deleteIfExists(out.resolve(name));
            }
            Files.delete(out);
        }
    }

    /// Entries are written in one statement; the running sequencer seals them like any others.
    private static void fill(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into audit.entry(id, at, actor_kind, actor, action, outcome, purpose, subjects, request)
                select gen_random_uuid(), now(), 'employee', gen_random_uuid(), 'bench.FILL', 'DONE', 'sgb12',
                       array[gen_random_uuid()], gen_random_uuid()
                from generate_series(1, greatest(0, ? - (select count(*) from audit.leaf)))""")) {
            insert.setInt(1, ROWS);
            insert.executeUpdate();
        }
    }

    private static Optional<Boolean> sealed(Connection connection) {
        try (var query = connection.createStatement();
                ResultSet rows = query.executeQuery(
                        "select (select count(*) from audit.leaf) >= (select count(*) from audit.entry)")) {
            rows.next();
            return Optional.of(rows.getBoolean(1)).filter(all -> all);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void verify(Path out) throws IOException {
        Verifier.Report report =
                Verifier.verify(out.resolve("log.txt"), out.resolve("schluessel.pub"), out.resolve("pruefpunkte.txt"));
        if (!report.good()) {
            throw new IllegalStateException(report.sentence());
        }
    }
}

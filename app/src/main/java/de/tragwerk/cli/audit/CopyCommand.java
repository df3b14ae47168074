package de.tragwerk.cli.audit;

import de.tragwerk.cli.Installation;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./tragwerk audit kopie`.
@Command(
        name = "kopie",
        mixinStandardHelpOptions = true,
        description =
                "Sagt, wie weit die zweite Kopie des Protokolls reicht (tragwerk.protokoll.kopie); mit --neu beginnt sie in einem leeren Ordner von vorn.")
final class CopyCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--mandant", required = true, description = "Kennung des Mandanten")
    @SuppressWarnings("NullAway.Init") // required option
    private String mandant;

    @Option(names = "--neu", description = "die bisherige Kopie gilt nicht mehr; der Ordner ist leer oder ein anderer")
    private boolean anew;

    @Override
    public Integer call() throws Exception {
        try (Installation installation = Installation.open(Home.fromEnvironment(), line -> {})) {
            Mandant found = AuditCommand.mandant(installation, mandant);
            PrintWriter out = spec.commandLine().getOut();
            out.println(state(installation, found));
            if (anew) {
                begin(installation, found, Clock.systemUTC());
                out.println("Die zweite Kopie beginnt von vorn.");
            }
            out.flush();
        }
        return 0;
    }

    static String state(Installation installation, Mandant mandant) throws SQLException {
        try (Connection db = connect(installation, mandant, DbRole.SEQUENCER)) {
            return JdbcClient.create(new SingleConnectionDataSource(db, true))
                    .sql("""
                            select (select coalesce(max(n) + 1, 0) from audit.leaf) sealed, coalesce(max(size), 0) copied, max(at) at
                            from audit.copied""")
                    .query((row, n) -> row.getString("at") == null
                            ? "Versiegelt sind " + row.getLong("sealed") + " Einträge; kopiert ist nichts."
                            : "Versiegelt sind " + row.getLong("sealed") + " Einträge; kopiert sind "
                                    + row.getLong("copied") + ", zuletzt am " + row.getString("at") + ".")
                    .single();
        }
    }

    /// Forgets how far the copy reached, with an entry in the log; that first, because the two take different roles.
    static void begin(Installation installation, Mandant mandant, Clock clock) throws SQLException {
        UUID request = UUID.randomUUID();
        try (Connection writing = connect(installation, mandant, DbRole.JOBS);
                Connection sealing = connect(installation, mandant, DbRole.SEQUENCER)) {
            writing.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(writing, true));
            jdbc.sql("select ground.handelt('system', '', 'betrieb', :request, 'befehl')")
                    .param("request", request.toString())
                    .query((row, n) -> n)
                    .list();
            jdbc.sql("""
                    insert into audit.entry(id, at, actor_kind, job, action, outcome, purpose, subjects, request)
                    values (:id, :at, 'system', 'befehl', 'cli.LOG_COPY_ANEW', 'DONE', 'betrieb', array[]::uuid[], :request)""")
                    .param("id", Ids.next())
                    .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                    .param("request", request)
                    .update();
            writing.commit();
            JdbcClient.create(new SingleConnectionDataSource(sealing, true))
                    .sql("update audit.copied set size = 0")
                    .update();
        }
    }

    private static Connection connect(Installation installation, Mandant mandant, DbRole role) throws SQLException {
        return DriverManager.getConnection(
                installation.cluster().url(mandant.database()),
                role.databaseName(),
                installation.home().password("db-" + role.databaseName()));
    }
}

package de.tragwerk.cli;

import de.tragwerk.kernel.Ids;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.database.Cluster;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What a command does in a Mandant's database past the running program: as the role of jobs, in one transaction
/// with its audit entry.
public final class CommandAct {

    /// What was set, for the log.
    ///
    /// @param kind such as `xta-konto`
    /// @param name what the operator calls it; no person. The log has an id made of it
    /// @param content what was set; the log has its SHA-256
    public record Thing(String kind, String name, String content) {

        public UUID id() {
            return UUID.nameUUIDFromBytes((kind + " " + name).getBytes(StandardCharsets.UTF_8));
        }
    }

    private final Cluster cluster;
    private final Home home;
    private final Clock clock;

    public CommandAct(Cluster cluster, Home home, Clock clock) {
        this.cluster = cluster;
        this.home = home;
        this.clock = clock;
    }

    /// Does the work and writes the entry; a refusal changes nothing and writes none.
    public <T> T run(Mandant mandant, String action, Thing thing, Function<JdbcClient, T> work) throws SQLException {
        return within(mandant, (jdbc, request) -> {
            T result = work.apply(jdbc);
            jdbc.sql("""
                    insert into audit.entry(id, at, actor_kind, job, action, outcome, purpose, subjects, thing_kind, thing_id, thing_sha256, request)
                    values (:id, :at, 'system', 'befehl', :action, 'DONE', 'betrieb', array[]::uuid[], :kind, :thing, :sha256, :request)""")
                    .param("id", Ids.next())
                    .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                    .param("action", action)
                    .param("kind", thing.kind())
                    .param("thing", thing.id())
                    .param("sha256", Sha256.of(thing.content().getBytes(StandardCharsets.UTF_8)))
                    .param("request", request)
                    .update();
            return result;
        });
    }

    /// Only looks at settings that name nobody.
    public <T> T look(Mandant mandant, Function<JdbcClient, T> work) throws SQLException {
        return within(mandant, (jdbc, request) -> work.apply(jdbc));
    }

    private <T> T within(Mandant mandant, java.util.function.BiFunction<JdbcClient, UUID, T> work) throws SQLException {
        UUID request = UUID.randomUUID();
        try (Connection db = DriverManager.getConnection(
                cluster.url(mandant.database()),
                DbRole.JOBS.databaseName(),
                home.password("db-" + DbRole.JOBS.databaseName()))) {
            db.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(db, true));
            jdbc.sql("select ground.handelt('system', '', 'betrieb', :request, 'befehl')")
                    .param("request", request.toString())
                    .query((row, n) -> n)
                    .list();
            T result = work.apply(jdbc, request);
            db.commit();
            return result;
        }
    }
}

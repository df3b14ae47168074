package de.tragwerk.cli;

import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.database.Cluster;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What a Mandant's outbox does not get rid of, past the running program, as the role of jobs. The running program
/// finds what is due again within seconds.
public final class StuckOutbox {

    private final Cluster cluster;
    private final Home home;
    private final Clock clock;

    public StuckOutbox(Cluster cluster, Home home, Clock clock) {
        this.cluster = cluster;
        this.home = home;
        this.clock = clock;
    }

    private interface Work<T> {
        T with(JdbcClient jdbc, UUID request);
    }

    /// One line each: state, kind, since when, tries, kind of the last error.
    public List<String> lines(Mandant mandant) throws SQLException {
        return within(
                mandant, (jdbc, request) -> jdbc.sql("""
                        select state || E'\t' || kind || E'\t' || created || E'\t' || tries || E'\t' || coalesce(error, '')
                        from outbox.auftrag where state = 'GESCHEITERT' and abgelegt is null or state = 'OFFEN' and tries > 8
                        order by created""").query(String.class).list());
    }

    /// How many letters lie in mailboxes of a portal that it could not open: their readers were told to ask
    /// for paper.
    public int unreadableLetters(Mandant mandant) throws SQLException {
        if (mandant.art() != Mandant.Art.PORTAL) {
            return 0;
        }
        return within(mandant, (jdbc, request) -> jdbc.sql(
                        "select count(*)::int from mailbox.brief where unlesbar is not null")
                .query(Integer.class)
                .single());
    }

    /// @return how many are tried again
    public int again(Mandant mandant) throws SQLException {
        return within(mandant, (jdbc, request) -> {
            int found = jdbc.sql("""
                    update outbox.auftrag set state = 'OFFEN', due = now(), seit = now()
                    where state = 'GESCHEITERT' and abgelegt is null""").update();
            jdbc.sql("""
                    insert into audit.entry(id, at, actor_kind, job, action, outcome, purpose, subjects, request)
                    values (:id, :at, 'system', 'befehl', 'transport.STUCK', 'DONE', 'betrieb', array[]::uuid[], :request)""")
                    .param("id", Ids.next())
                    .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                    .param("request", request)
                    .update();
            return found;
        });
    }

    private <T> T within(Mandant mandant, Work<T> work) throws SQLException {
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
            T result = work.with(jdbc, request);
            db.commit();
            return result;
        }
    }
}

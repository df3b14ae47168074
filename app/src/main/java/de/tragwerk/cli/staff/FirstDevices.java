package de.tragwerk.cli.staff;

import de.tragwerk.kernel.Ids;
import de.tragwerk.login.device.DeviceRow;
import de.tragwerk.login.device.DeviceStore;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.database.Cluster;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Enters devices past the running program, as the role of jobs, in one transaction with the audit entry: once devices
/// are demanded, the page that enters them opens on a listed one only.
public final class FirstDevices {

    private final Cluster cluster;
    private final Home home;
    private final Clock clock;

    public FirstDevices(Cluster cluster, Home home, Clock clock) {
        this.cluster = cluster;
        this.home = home;
        this.clock = clock;
    }

    /// @return how many are new or changed
    public int enter(Mandant mandant, List<DeviceRow> rows) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
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
            DeviceStore store = new DeviceStore(jdbc);
            List<UUID> entered = rows.stream()
                    .map(row -> store.put(row, null, now))
                    .flatMap(Optional::stream)
                    .toList();
            if (!entered.isEmpty()) {
                jdbc.sql("""
                        insert into audit.entry(id, at, actor_kind, job, action, outcome, purpose, subjects, request)
                        values (:id, :at, 'system', 'befehl', 'login.DEVICE_LISTED', 'DONE', 'betrieb', :subjects, :request)""")
                        .param("id", Ids.next())
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .param("subjects", entered.toArray(UUID[]::new))
                        .param("request", request)
                        .update();
            }
            db.commit();
            return entered.size();
        }
    }
}

package de.tragwerk.mandant.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// Gives a connection to the database of the bound Mandant, in the bound role. Without a scope there is none.
///
/// Pools are small, are made on first use and shrink to nothing when idle.
public final class RoutingDataSource extends AbstractDataSource implements AutoCloseable {

    /// How often who finds every connection at work waits again before she is sent away.
    private static final int RUSH = 6;

    private record Key(String mandant, DbRole role) {}

    private final Registry registry;
    private final Home home;
    private final Duration silence;
    private final Duration answer;
    private final Duration wait;
    private final ConcurrentHashMap<Key, HikariDataSource> pools = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("pool-uhr").factory());

    /// @param silence how long a transaction may hold its locks without a word: after that the server ends it, so
    /// that a node that stands still does not stop the others. What it says when it wakes up is refused.
    /// @param answer how long a request of a person waits for one answer of the server, see [#patience]
    /// @param wait how long somebody waits for a connection before the server counts as away; where all of them are
    /// at work she waits on, up to six times as long: many people at once are no fault
    public RoutingDataSource(Registry registry, Home home, Duration silence, Duration answer, Duration wait) {
        this.registry = registry;
        this.home = home;
        this.silence = silence;
        this.answer = answer;
        this.wait = wait;
    }

    /// How long one answer may take before the line counts as dumb and the connection is given up: a person
    /// waits shortest, jobs six times as long, a statement over the whole stock and the sequencer, which once reads
    /// a whole log, 48 times. The shortest is longer than `silence`: who waits for a lock sees its
    /// holder end first.
    Duration patience(DbRole role) {
        return switch (role) {
            case WEB, KEYS -> answer;
            case JOBS -> answer.multipliedBy(6);
            case BATCH, SEQUENCER -> answer.multipliedBy(48);
        };
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(Scope.current());
    }

    /// A connection outside of any transaction, for the key store.
    public Connection getConnection(Scope scope) throws SQLException {
        HikariDataSource pool = pools.computeIfAbsent(new Key(scope.mandant(), scope.role()), this::open);
        for (int round = 1; ; round++) {
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException none) {
                if (round == RUSH || !allAtWork(pool)) {
                    throw none;
                }
            }
        }
    }

    /// A server that is away leaves no connection at work.
    private static boolean allAtWork(HikariDataSource pool) {
        HikariPoolMXBean state = pool.getHikariPoolMXBean();
        return state != null && state.getActiveConnections() == pool.getMaximumPoolSize();
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException("Die Rolle bestimmt der Scope");
    }

    private HikariDataSource open(Key key) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(key.mandant() + "-" + key.role());
        config.setJdbcUrl(registry.url(key.mandant(), key.role()));
        config.setUsername(key.role().databaseName());
        config.setPassword(home.password("db-" + key.role().databaseName()));
        config.setMaximumPoolSize(key.role() == DbRole.WEB ? 12 : 6);
        config.setMinimumIdle(0);
        config.setIdleTimeout(30_000);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(wait.toMillis());
        config.setAutoCommit(true);
        // Rights begin and end with the day of the authority, wherever the machine or its operator is: the driver would
        // else hand the time zone of the process to the session.
        config.setConnectionInitSql("set idle_in_transaction_session_timeout = " + silence.toMillis()
                + "; set timezone to '" + Days.ZONE.getId() + "'");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // The server's error detail quotes values of rows; those must not reach logs.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty(
                "socketTimeout", String.valueOf(patience(key.role()).toSeconds()));
        config.setScheduledExecutor(clock);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
        clock.shutdownNow();
    }
}

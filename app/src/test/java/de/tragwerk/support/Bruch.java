package de.tragwerk.support;

import com.zaxxer.hikari.HikariDataSource;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.database.RoutingDataSource;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// A fail point at the n-th commit of one Mandant's connections: something happens before the commit reaches the
/// server, or after the server has done it and before the program knows.
public final class Bruch implements AutoCloseable {

    /// What happens there.
    public interface Tat {
        void tu(Connection verbindung) throws SQLException;
    }

    /// The connection is cut.
    public static final Tat REISST = verbindung -> {
        Executor sofort = Runnable::run;
        verbindung.unwrap(org.postgresql.jdbc.PgConnection.class).abort(sofort);
        throw new SQLException("Verbindung abgerissen", "08006");
    };

    public enum Wann {
        VOR_DEM_COMMIT,
        NACH_DEM_COMMIT
    }

    private static volatile Bruch scharf;

    private final Set<DbRole> rollen;
    private final Wann wann;
    private final AtomicInteger rest;
    private final BooleanSupplier zaehlt;
    private final Tat tat;
    private volatile boolean gebrochen;

    private Bruch(Set<DbRole> rollen, Wann wann, int n, BooleanSupplier zaehlt, Tat tat) {
        this.rollen = rollen;
        this.wann = wann;
        this.rest = new AtomicInteger(n);
        this.zaehlt = zaehlt;
        this.tat = tat;
    }

    /// Arms the fail point; it breaks once.
    public static Bruch beim(TestProgram program, String mandant, Set<DbRole> rollen, Wann wann, int n) {
        return beim(program.bean(RoutingDataSource.class), mandant, rollen, wann, n, () -> true, REISST);
    }

    /// @param zaehlt whether a commit counts at this moment
    public static Bruch beim(
            RoutingDataSource quelle,
            String mandant,
            Set<DbRole> rollen,
            Wann wann,
            int n,
            BooleanSupplier zaehlt,
            Tat tat) {
        rollen.forEach(r -> umhuelle(quelle, mandant, r));
        Bruch b = new Bruch(rollen, wann, n, zaehlt, tat);
        scharf = b;
        return b;
    }

    public boolean gebrochen() {
        return gebrochen;
    }

    @Override
    public void close() {
        scharf = null;
    }

    @SuppressWarnings("unchecked")
    private static void umhuelle(RoutingDataSource quelle, String mandant, DbRole rolle) {
        try {
            Field feld = RoutingDataSource.class.getDeclaredField("pools");
            feld.setAccessible(true);
            var pools = (Map<Object, HikariDataSource>) feld.get(quelle);
            for (Map.Entry<Object, HikariDataSource> e : pools.entrySet()) {
                boolean dieser = e.getKey().toString().contains("mandant=" + mandant + ", role=" + rolle + "]");
                if (dieser && !(e.getValue() instanceof Pool)) {
                    e.setValue(new Pool(e.getValue(), rolle));
                }
            }
        } catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static final class Pool extends HikariDataSource {
        private final HikariDataSource innen;
        private final DbRole rolle;

        Pool(HikariDataSource innen, DbRole rolle) {
            this.innen = innen;
            this.rolle = rolle;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection echt = innen.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Bruch.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                        Bruch b = scharf;
                        boolean jetzt = method.getName().equals("commit")
                                && b != null
                                && b.rollen.contains(rolle)
                                && !ofARequest()
                                && b.zaehlt.getAsBoolean()
                                && b.rest.decrementAndGet() == 0;
                        try {
                            if (jetzt) {
                                b.gebrochen = true;
                                if (b.wann == Wann.NACH_DEM_COMMIT) {
                                    echt.commit();
                                }
                                b.tat.tu(echt);
                                if (b.wann == Wann.NACH_DEM_COMMIT) {
                                    return null;
                                }
                            }
                            return method.invoke(echt, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        /// Each request checks its session as a job; runs and deliveries are what is broken here.
        private static boolean ofARequest() {
            return Thread.currentThread().getName().startsWith("tomcat-handler");
        }

        @Override
        public void close() {
            innen.close();
        }
    }
}

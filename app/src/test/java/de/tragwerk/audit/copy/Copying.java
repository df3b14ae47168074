package de.tragwerk.audit.copy;

import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Copies one Mandant's log as the job does, as the role of the sequencer. As a program of its own it can be killed.
public final class Copying {

    private Copying() {}

    /// @param batch entries in one write
    public static long run(Home home, String url, String mandant, Path root, int batch)
            throws SQLException, IOException {
        try (Connection db = DriverManager.getConnection(
                url, DbRole.SEQUENCER.databaseName(), home.password("db-" + DbRole.SEQUENCER.databaseName()))) {
            var source = new SingleConnectionDataSource(db, true);
            return new SecondCopy(
                            CopyFolder.in(root, mandant, CopyKey.of(home, mandant)),
                            new SealedLog(
                                    JdbcClient.create(source),
                                    new TransactionTemplate(new JdbcTransactionManager(source))),
                            Clock.systemUTC()::instant,
                            batch)
                    .run();
        }
    }

    /// Home, address of the database, Mandant, folder, entries in one write.
    public static void main(String[] args) throws Exception {
        System.out.println("BEGINNT");
        run(new Home(Path.of(args[0])), args[1], args[2], Path.of(args[3]), Integer.parseInt(args[4]));
        System.out.println("FERTIG");
    }
}

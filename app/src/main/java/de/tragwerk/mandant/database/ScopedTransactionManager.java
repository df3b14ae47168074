package de.tragwerk.mandant.database;

import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Scope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/// Says at the start of each transaction who acts, for which purpose and in which request.
/// Outside of a transaction nothing is said, and row-level security shows no row.
public final class ScopedTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    public ScopedTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Scope scope = Scope.current();
        if (scope.role() == DbRole.KEYS) {
            return;
        }
        try (PreparedStatement call = connection.prepareStatement("select ground.handelt(?,?,?,?,?)")) {
            UUID id = scope.actor().id();
            call.setString(1, scope.actor().kind());
            call.setString(2, id == null ? "" : id.toString());
            call.setString(3, scope.purpose().code());
            call.setString(4, scope.request().toString());
            call.setString(5, scope.actor() instanceof Actor.SystemJob job ? job.name() : "");
            call.execute();
        }
    }
}

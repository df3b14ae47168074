package de.tragwerk.shell;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/// Whether a request failed because the database cannot be reached: nothing is wrong with the request, and the same
/// one works again in a moment.
final class DatabaseAway {

    private DatabaseAway() {}

    static boolean in(Throwable problem) {
        int depth = 0;
        for (@Nullable Throwable t = problem; t != null && depth < 20; t = t.getCause(), depth++) {
            if (t instanceof SQLTransientConnectionException || t instanceof SQLException sql && lost(sql)) {
                return true;
            }
            // A connection that broke cannot be rolled back either, and that failure hides the first and has no state.
            if (t instanceof TransactionSystemException rollback
                    && rollback.getApplicationException() instanceof Throwable first
                    && in(first)) {
                return true;
            }
        }
        return false;
    }

    /// Class 08 is the connection; 57P01 to 57P03 are a server that goes down, went down or comes up.
    private static boolean lost(SQLException problem) {
        String state = problem.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }
}

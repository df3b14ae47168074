package de.tragwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseAwayTest {

    @Test
    void aBrokenConnectionThatCannotBeRolledBackIsOne() {
        SQLException broken = new SQLException("I/O error", "08006");
        TransactionSystemException rollback =
                new TransactionSystemException("rollback", new SQLException("Connection is closed"));
        assertThat(DatabaseAway.in(rollback)).isFalse();

        rollback.initApplicationException(new UncategorizedSQLException("query", "select 1", broken));

        assertThat(DatabaseAway.in(new IllegalStateException(rollback))).isTrue();
    }

    @Test
    void aRefusedRowIsNone() {
        assertThat(DatabaseAway.in(
                        new UncategorizedSQLException("query", "insert", new SQLException("not null", "23502"))))
                .isFalse();
    }
}

package de.tragwerk.mandant.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Scope;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A server that does not answer is given up; long work keeps its time.
@TragwerkTest
class DumbLineTest {

    @Test
    void aRequestGivesUpAndTheNextOneIsAnswered(TestProgram program) throws SQLException {
        Scope scope = program.scopeOf(Amt.lindenbrueck(program).vorschlag());
        try (RoutingDataSource impatient = impatient(program)) {
            try (Connection line = impatient.getConnection(scope)) {
                assertThatThrownBy(() -> line.createStatement().execute("select pg_sleep(3)"))
                        .isInstanceOf(SQLException.class)
                        .rootCause()
                        .hasMessageContaining("timed out");
            }
            try (Connection next = impatient.getConnection(scope)) {
                assertThat(next.isValid(1)).isTrue();
            }
        }
    }

    @Test
    void longWorkIsNotCutOff(TestProgram program) {
        try (RoutingDataSource usual = new RoutingDataSource(
                program.bean(Registry.class),
                program.bean(Home.class),
                Duration.ofMinutes(2),
                Duration.ofSeconds(150))) {
            assertThat(usual.patience(DbRole.WEB)).isGreaterThan(Duration.ofMinutes(2));
            assertThat(usual.patience(DbRole.JOBS)).isEqualTo(Duration.ofMinutes(15));
            assertThat(usual.patience(DbRole.BATCH)).isEqualTo(Duration.ofHours(2));
        }
    }

    private static RoutingDataSource impatient(TestProgram program) {
        return new RoutingDataSource(
                program.bean(Registry.class), program.bean(Home.class), Duration.ofMinutes(2), Duration.ofSeconds(1));
    }
}

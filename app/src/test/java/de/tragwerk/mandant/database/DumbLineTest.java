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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
                Duration.ofSeconds(150),
                Duration.ofSeconds(5))) {
            assertThat(usual.patience(DbRole.WEB)).isGreaterThan(Duration.ofMinutes(2));
            assertThat(usual.patience(DbRole.JOBS)).isEqualTo(Duration.ofMinutes(15));
            assertThat(usual.patience(DbRole.BATCH)).isEqualTo(Duration.ofHours(2));
        }
    }

    /// Twelve people are served at once; the thirteenth waits longer than for a server that is away.
    @Test
    void whoComesWhileAllAreServedWaits(TestProgram program) throws Exception {
        Scope scope = program.scopeOf(Amt.lindenbrueck(program).vorschlag());
        try (RoutingDataSource busy = impatient(program);
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Connection> served = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                served.add(busy.getConnection(scope));
            }
            Future<Boolean> waiting = people.submit(() -> {
                try (Connection at = busy.getConnection(scope)) {
                    return at.isValid(1);
                }
            });
            assertThatThrownBy(() -> waiting.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            served.getFirst().close();
            assertThat(waiting.get()).isTrue();
            for (Connection line : served) {
                line.close();
            }
        }
    }

    private static RoutingDataSource impatient(TestProgram program) {
        return new RoutingDataSource(
                program.bean(Registry.class),
                program.bean(Home.class),
                Duration.ofMinutes(2),
                Duration.ofSeconds(1),
                Duration.ofMillis(300));
    }
}

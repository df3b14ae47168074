package de.tragwerk.transport.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Scope;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.Received;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/// One odd message does not stop a mailbox, and what was said about it once is said again.
@TragwerkTest
class IntakeTest {

    private static final Scope AMT = Scope.job("lindenbrueck", "test");

    @Test
    void aMessageThatCannotBeReadIsAnsweredTheSameTwice(TestProgram program) throws Exception {
        Intake intake = program.bean(Intake.class);
        Received message = message();
        String first = Scope.call(AMT, () -> intake.takeIn(message, new byte[1]));
        assertThat(first).contains("niemand zuständig");
        assertThat(Scope.call(AMT, () -> intake.takeIn(message, new byte[1]))).isEqualTo(first);
    }

    @Test
    void whatFailsFiveTimesBecauseOfItselfIsPutAside(TestProgram program) throws Exception {
        Intake intake = program.bean(Intake.class);
        Received message = message();
        Intake.Work away = () -> {
            throw new DataAccessResourceFailureException("away");
        };
        Intake.Work odd = () -> {
            throw new ArithmeticException("Vera");
        };
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> Scope.call(AMT, () -> intake.guarded(message, new byte[1], away)))
                    .isInstanceOf(DataAccessResourceFailureException.class);
        }
        Intake.Work withoutKeys = () -> {
            throw new IllegalStateException("keys", new SQLException("away"));
        };
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> Scope.call(AMT, () -> intake.guarded(message, new byte[1], withoutKeys)))
                    .isInstanceOf(IllegalStateException.class);
        }
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> Scope.call(AMT, () -> intake.guarded(message, new byte[1], odd)))
                    .isInstanceOf(ArithmeticException.class);
        }
        assertThat(Scope.call(AMT, () -> intake.guarded(message, new byte[1], odd)))
                .contains("unerwarteten Fehler", "ArithmeticException")
                .doesNotContain("Vera");
        assertThat(Scope.call(AMT, () -> intake.takeIn(message, new byte[1]))).contains("unerwarteten Fehler");
    }

    private static Received message() {
        return new Received(Ids.next().toString(), Clock.systemUTC().instant(), "unbekannt", new byte[1], List.of());
    }
}

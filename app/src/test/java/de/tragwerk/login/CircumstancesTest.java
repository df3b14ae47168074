package de.tragwerk.login;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.access.AttemptLimit;
import de.tragwerk.login.session.StaffSessions;
import de.tragwerk.mandant.Scope;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/// The guide names every circumstance that decides about access, with the thresholds the program has.
@TragwerkTest
class CircumstancesTest {

    private static final Path TOP = Path.of(Files.isDirectory(Path.of("docs")) ? "." : "..");

    @Test
    void theGuideNamesAttributesThresholdsAndWhatHappens(TestProgram program, StaffSessions sessions)
            throws IOException {
        String guide = Files.readString(TOP.resolve("docs/guide/login.md"));
        for (AttemptLimit limit : AttemptLimit.values()) {
            AttemptLimit.Size size = limit.size(new MockEnvironment());
            assertThat(guide)
                    .contains("`" + limit.setting() + "` | " + size.burst() + " at once, "
                            + Duration.ofMinutes(1).dividedBy(size.step()) + " more each minute");
        }
        LoginPolicy policy = Scope.get(Scope.job("lindenbrueck", "test"), sessions::policy);
        assertThat(guide)
                .contains("| Screen locks after a pause | " + policy.lock().toMinutes() + " min |")
                .contains("| Session ends after a pause | " + policy.idle().toHours() + " h |")
                .contains("| Session ends in any case | " + policy.lifetime().toHours() + " h |")
                .contains("exports | " + policy.fresh().toMinutes() + " min |");
        for (String circumstance : new String[] {
            "Network address",
            "Browser and system",
            "Time since the last input",
            "Age of the session",
            "Age of the login at the provider",
            "Factors of the login",
            "Level of assurance",
            "Day",
            "Failures in a row"
        }) {
            assertThat(guide).as(circumstance).contains("| " + circumstance + " |");
        }
    }
}

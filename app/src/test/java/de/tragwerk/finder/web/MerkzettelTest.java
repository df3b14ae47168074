package de.tragwerk.finder.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.form.Answers;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.privacy.Vault;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/// Answers live for 60 minutes, and only we can read them.
@TragwerkTest
class MerkzettelTest {

    private static final Instant JETZT = Instant.parse("2026-03-02T09:00:00Z");
    private static final Answers ANTWORTEN =
            Answers.empty().with("finder.netto", 0, "640").with("wohnen.art", 0, "miete");

    private static Merkzettel um(TestProgram program, Duration spaeter) {
        RealTime time = () -> JETZT.plus(spaeter);
        return new Merkzettel(program.bean(Vault.class), time, program.bean(ObjectMapper.class), false);
    }

    @Test
    void afterSixtyMinutesNothingOpensIt(TestProgram program) {
        Scope scope = program.scopeOf("j.wiechert");
        String wert = Scope.get(scope, () -> um(program, Duration.ZERO).versiegle(ANTWORTEN));
        assertThat(wert).doesNotContain("640").hasSizeLessThan(400);
        assertThat(Scope.get(scope, () -> um(program, Duration.ofMinutes(60)).oeffne(wert)))
                .contains(ANTWORTEN);
        Optional<Answers> danach =
                Scope.get(scope, () -> um(program, Duration.ofMinutes(61)).oeffne(wert));
        assertThat(danach).isEmpty();
        String verdorben = wert.substring(0, wert.length() - 2) + (wert.endsWith("AA") ? "BB" : "AA");
        assertThat(Scope.get(scope, () -> um(program, Duration.ZERO).oeffne(verdorben)))
                .isEmpty();
    }
}

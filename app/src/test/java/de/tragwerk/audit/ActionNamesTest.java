package de.tragwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.access.Access;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Nobody who reads the log has to guess at a code.
@TragwerkTest
class ActionNamesTest {

    /// All that stands between the brackets: one code, or one of two.
    private static final Pattern LOGGED = Pattern.compile("Entry\\s*\\.of\\(((?:[^()]++|\\([^()]*\\))*+)\\)");

    private static final Pattern CODE = Pattern.compile("\"([a-z]+\\.[A-Z_]+)\"");

    @Test
    void everyActionThatIsAllowedOrLoggedHasAName(TestProgram program) throws IOException {
        Set<String> codes = new TreeSet<>(program.bean(Access.class).codes());
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                Matcher matcher = LOGGED.matcher(Files.readString(source));
                while (matcher.find()) {
                    CODE.matcher(matcher.group(1)).results().forEach(m -> codes.add(m.group(1)));
                }
            }
        }
        assertThat(codes).hasSizeGreaterThan(150).contains("decision.FACT_ADD", "decision.FACT_CORRECT");
        codes.removeAll(ActionNames.all().keySet());
        assertThat(codes).as("fehlen in audit/handlungen.properties").isEmpty();
    }
}

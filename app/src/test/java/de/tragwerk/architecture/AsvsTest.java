package de.tragwerk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The table of OWASP ASVS 5.0, levels 1 and 2 and for V8 and V16 level 3, claims nothing that no test stands behind.
class AsvsTest {

    private static final Path TOP = Path.of(Files.isDirectory(Path.of("docs")) ? "." : "..");
    private static final Pattern ROW = Pattern.compile("(V\\d+\\.\\d+\\.\\d+),([123]),(met|partial|missing|n/a),.*");
    private static final Pattern TEST = Pattern.compile("([A-Z][A-Za-z0-9]*Test)#(\\w+)");

    @Test
    void everyRowHasAStateAndItsTestsExist() throws IOException {
        Set<Path> sources;
        try (var files = Files.walk(TOP.resolve("app/src/test/java"))) {
            sources = files.filter(f -> f.toString().endsWith("Test.java")).collect(Collectors.toSet());
        }
        for (String line : lines()) {
            assertThat(line).matches(ROW);
            Matcher named = TEST.matcher(line);
            boolean any = false;
            while (named.find()) {
                any = true;
                String file = named.group(1) + ".java";
                Path source = sources.stream()
                        .filter(s -> s.endsWith(file))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("Diesen Test gibt es nicht: " + line));
                assertThat(Files.readString(source)).as(line).contains("void " + named.group(2) + "(");
            }
            if (line.contains(",met,") || line.contains(",partial,")) {
                assertThat(any).as("Ohne Test keine Behauptung: " + line).isTrue();
            }
            if (!line.contains(",met,")) {
                assertThat(line).as("Mit Grund").doesNotEndWith(",");
            }
        }
    }

    @Test
    void noRequirementOfLevelOneAndTwoIsLeftOut() {
        // ASVS 5.0.0 has 253 requirements of these levels, and 7 of level 3 in V8 and V16; each stands once.
        assertThat(lines().stream().filter(l -> !l.split(",")[1].equals("3"))).hasSize(253);
        assertThat(lines().stream().map(l -> l.substring(0, l.indexOf(','))).distinct())
                .hasSize(260);
        assertThat(lines().stream().filter(l -> l.split(",")[1].equals("3")).map(l -> l.substring(0, l.indexOf(','))))
                .containsExactly("V8.1.3", "V8.1.4", "V8.2.4", "V8.3.2", "V8.3.3", "V8.4.2", "V16.5.4");
    }

    /// Access and logging are complete: nothing there is left unlooked at.
    @Test
    void accessAndLoggingAreAssessedToTheLastRow() {
        assertThat(lines().stream().filter(l -> l.matches("V(6|7|8|14|16)\\..*")))
                .hasSizeGreaterThan(80)
                .noneMatch(l -> l.contains(",missing,"));
    }

    private static List<String> lines() {
        try {
            List<String> all = Files.readAllLines(TOP.resolve("docs/security/asvs.csv"));
            return all.subList(1, all.size());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

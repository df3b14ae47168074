package de.tragwerk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The table of OWASP ASVS 5.0, levels 1 and 2 and for V8, V14 and V16 level 3, claims nothing that no test stands
/// behind.
class AsvsTest {

    private static final Path TOP = Path.of(Files.isDirectory(Path.of("docs")) ? "." : "..");
    private static final Pattern ROW = Pattern.compile("(V\\d+\\.\\d+\\.\\d+),([123]),(met|partial|missing|n/a),.*");
    private static final Pattern TEST = Pattern.compile("([A-Z][A-Za-z0-9]*Test)#(\\w+)");

    @Test
    void everyRowHasAStateAndItsTestsExist() throws IOException {
        Set<Path> sources = new HashSet<>();
        for (String jar : List.of("app", "osci", "e2e")) {
            try (var files = Files.walk(TOP.resolve(jar).resolve("src/test/java"))) {
                files.filter(f -> f.toString().endsWith("Test.java")).forEach(sources::add);
            }
        }
        for (String line : lines()) {
            assertThat(line).matches(ROW);
            Matcher named = TEST.matcher(line);
            boolean any = false;
            while (named.find()) {
                any = true;
                String file = named.group(1) + ".java";
                String method = "void " + named.group(2) + "(";
                assertThat(sources)
                        .as("Diesen Test gibt es nicht: " + named.group() + " in " + line)
                        .anyMatch(s -> s.endsWith(file) && text(s).contains(method));
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
        // ASVS 5.0.0 has 253 requirements of these levels, and 11 of level 3 in V8, V14 and V16; each stands once.
        assertThat(lines().stream().filter(l -> !l.split(",")[1].equals("3"))).hasSize(253);
        assertThat(lines().stream().map(l -> l.substring(0, l.indexOf(','))).distinct())
                .hasSize(264);
        assertThat(lines().stream().filter(l -> l.split(",")[1].equals("3")).map(l -> l.substring(0, l.indexOf(','))))
                .containsExactly(
                        "V8.1.3", "V8.1.4", "V8.2.4", "V8.3.2", "V8.3.3", "V8.4.2", "V14.2.5", "V14.2.6", "V14.2.7",
                        "V14.2.8", "V16.5.4");
    }

    /// Nothing is left unlooked at.
    @Test
    void everyRowIsAssessed() {
        assertThat(lines()).noneMatch(l -> l.contains(",missing,"));
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines() {
        try {
            List<String> all = Files.readAllLines(TOP.resolve("docs/security/asvs.csv"));
            return all.subList(1, all.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package de.tragwerk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The table of the requirements is complete and claims nothing without a test that exists.
class RequirementsTest {

    private static final Path TOP = Path.of(Files.isDirectory(Path.of("docs")) ? "." : "..");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z][A-Za-z0-9]*Test\\b");

    private record Row(String id, String state, String where, String test) {}

    @Test
    void everyRequirementHasOneRow() throws IOException {
        Set<String> ids = new HashSet<>();
        for (Row row : rows()) {
            assertThat(row.id()).matches("S[1-5]-\\d{2,3}");
            assertThat(ids.add(row.id())).as("doppelt: " + row.id()).isTrue();
            assertThat(row.state()).as(row.id()).isIn("works", "partial", "none", "n/a");
        }
        assertThat(ids).hasSize(352);
    }

    @Test
    void whatWorksNamesATestThatExists() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(TOP)) {
            tests = files.map(p -> p.getFileName().toString())
                    .filter(n -> n.endsWith("Test.java"))
                    .map(n -> n.substring(0, n.length() - 5))
                    .collect(Collectors.toSet());
        }
        List<String> faults = new ArrayList<>();
        for (Row row : rows()) {
            var named = TEST.matcher(row.test());
            boolean any = false;
            while (named.find()) {
                any = true;
                if (!tests.contains(named.group())) {
                    faults.add(row.id() + ": den Test " + named.group() + " gibt es nicht");
                }
            }
            if ((row.state().equals("works") || row.state().equals("partial")) && !any) {
                faults.add(row.id() + ": ohne Test keine Behauptung");
            }
            if (!row.state().equals("none") && row.where().isBlank()) {
                faults.add(row.id() + ": wo?");
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<Row> rows() throws IOException {
        List<String> lines = Files.readAllLines(TOP.resolve("docs/requirements.csv"));
        assertThat(lines.getFirst()).isEqualTo("id,state,where,test");
        return lines.stream()
                .skip(1)
                .filter(l -> !l.isBlank())
                .map(RequirementsTest::row)
                .toList();
    }

    private static Row row(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        assertThat(cells).as(line).hasSize(4);
        return new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
    }
}

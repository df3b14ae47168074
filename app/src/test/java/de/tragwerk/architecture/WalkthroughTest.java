package de.tragwerk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The walkthrough and the decisions name places that are there.
class WalkthroughTest {

    private static final Path TOP = Path.of(Files.isDirectory(Path.of("docs")) ? "." : "..");
    private static final Pattern PLACE = Pattern.compile("`([A-Za-z0-9_/.-]+/[A-Za-z0-9_.-]+|[A-Z][A-Za-z]+\\.java)`");

    @Test
    void everyPlaceExists() throws IOException {
        Set<String> files;
        try (Stream<Path> all = Files.walk(TOP)) {
            files = all.map(p -> TOP.relativize(p).toString())
                    .filter(p -> !p.contains("/target/") && !p.startsWith(".git"))
                    .collect(Collectors.toSet());
        }
        List<String> lost = new ArrayList<>();
        Matcher place = PLACE.matcher(Files.readString(TOP.resolve("docs/walkthrough.md")));
        int seen = 0;
        while (place.find()) {
            seen++;
            String name = place.group(1);
            if (!files.contains(name) && files.stream().noneMatch(f -> f.endsWith("/" + name))) {
                lost.add(name);
            }
        }
        assertThat(seen).isGreaterThan(40);
        assertThat(lost).isEmpty();
    }

    @Test
    void theReadmeNamesWhatIsThere() throws IOException {
        Matcher link = Pattern.compile("`(docs/[A-Za-z0-9_/.-]+)`").matcher(Files.readString(TOP.resolve("README.md")));
        while (link.find()) {
            assertThat(TOP.resolve(link.group(1))).exists();
        }
    }
}

package de.tragwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a template says and Thymeleaf does otherwise.
class TemplatesTest {

    private static final Path ROOT = Path.of("src/main/resources/de/tragwerk");
    private static final Pattern TAG = Pattern.compile("<[a-z:]+\\s[^<>]*(?:\"[^\"]*\"[^<>]*)*>");

    /// `th:replace` goes before `th:if`: the fragment stands there whatever the condition says, as an empty list for
    /// example.
    @Test
    void noFragmentIsLeftOutByAConditionAtItsOwnElement() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            List<Path> pages =
                    all.filter(p -> p.toString().endsWith(".html")).sorted().toList();
            assertThat(pages).hasSizeGreaterThan(100);
            for (Path page : pages) {
                assertThat(TAG.matcher(Files.readString(page)).results().map(r -> r.group()))
                        .as(page.toString())
                        .noneMatch(tag -> tag.contains("th:replace=") && tag.matches("(?s).*th:(if|unless)=.*"));
            }
        }
    }
}

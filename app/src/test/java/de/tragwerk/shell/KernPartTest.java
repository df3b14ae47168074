package de.tragwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Pages load `kern-teil.css`: of KERN the rules of those components that some page, script or class of ours names.
/// KERN itself stays beside it unchanged. On a slow phone the whole of it would hold back every first page (340 kB).
/// Write anew with `JAVA_TOOL_OPTIONS=-Dgenerated.schreiben=1`.
class KernPartTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Path KERN = MAIN.resolve("resources/static/assets/kern");
    private static final Pattern NAME = Pattern.compile("kern-[A-Za-z0-9_-]+");
    private static final Pattern CLASS = Pattern.compile("\\.(kern-[A-Za-z0-9_-]+)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern LINK = Pattern.compile("assets/kern/([a-z-]+\\.css)");

    /// @param body null where the rule is a statement without a block
    private record Rule(String head, String body) {}

    @Test
    void thePartHasWhatPagesName() throws IOException {
        String whole = Files.readString(KERN.resolve("kern.css"));
        String first = whole.lines().findFirst().orElseThrow();
        assertThat(first).startsWith("/* KERN UX").contains("EUPL-1.2");
        String part =
                first.replace("unchanged but for the layer around it. */", "only what Tragwerk uses: KernPartTest. */")
                        + "\n" + kept(rules(COMMENT.matcher(whole).replaceAll("")), named()) + "\n";
        Path file = KERN.resolve("kern-teil.css");
        if (System.getProperty("generated.schreiben") != null) {
            Files.writeString(file, part);
        }
        assertThat(Files.readString(file))
                .as("kern-teil.css ist veraltet: mit JAVA_TOOL_OPTIONS=-Dgenerated.schreiben=1 neu schreiben")
                .isEqualTo(part);
        assertThat(part.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(120_000);
    }

    @Test
    void noPageLoadsTheWhole() throws IOException {
        Matcher links = LINK.matcher(sources());
        Set<String> loaded = new HashSet<>();
        while (links.find()) {
            loaded.add(links.group(1));
        }
        assertThat(loaded).containsExactly("kern-teil.css");
    }

    private static Set<String> named() throws IOException {
        Set<String> names =
                NAME.matcher(sources()).results().map(m -> m.group()).collect(Collectors.toCollection(HashSet::new));
        // The dark ground is chosen by an attribute; these are its other names.
        names.addAll(List.of("kern-dark", "kern-light"));
        return names;
    }

    /// Everything that may write a class into a page.
    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> f.toString().matches(".*\\.(html|java|js|yaml|properties)"))
                    .sorted()
                    .toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.append(Files.readString(KERN.resolveSibling("tragwerk.css"))).toString();
    }

    private static String kept(List<Rule> rules, Set<String> names) {
        StringBuilder out = new StringBuilder();
        for (Rule rule : rules) {
            if (rule.body() == null) {
                out.append(rule.head()).append(';');
            } else if (rule.head().startsWith("@layer")
                    || rule.head().startsWith("@media")
                    || rule.head().startsWith("@supports")) {
                String inner = kept(rules(rule.body()), names);
                if (!inner.isEmpty()) {
                    out.append(rule.head()).append('{').append(inner).append('}');
                }
            } else if (rule.head().startsWith("@")) {
                out.append(rule.head()).append('{').append(rule.body()).append('}');
            } else {
                String head = selectors(rule.head()).stream()
                        .filter(s -> used(s, names))
                        .collect(Collectors.joining(","));
                if (!head.isEmpty()) {
                    out.append(head).append('{').append(rule.body()).append('}');
                }
            }
        }
        return out.toString();
    }

    /// What stands in brackets, as in `:not(…)` and `:is(…)`, may be absent from every page and the rule still holds.
    private static boolean used(String selector, Set<String> names) {
        String outside = selector;
        for (String before = ""; !before.equals(outside); ) {
            before = outside;
            outside = IN_BRACKETS.matcher(outside).replaceAll("");
        }
        return CLASS.matcher(outside).results().allMatch(m -> names.contains(m.group(1)));
    }

    private static List<Rule> rules(String css) {
        List<Rule> rules = new ArrayList<>();
        int start = 0;
        while (start < css.length()) {
            int open = start;
            while (open < css.length() && css.charAt(open) != '{' && css.charAt(open) != ';') {
                open++;
            }
            if (open == css.length()) {
                assertThat(css.substring(start)).isBlank();
                break;
            }
            String head = css.substring(start, open).strip();
            if (css.charAt(open) == ';') {
                rules.add(new Rule(head, null));
                start = open + 1;
            } else {
                int end = end(css, open);
                rules.add(new Rule(head, css.substring(open + 1, end)));
                start = end + 1;
            }
        }
        return rules;
    }

    /// Index of the bracket that closes the block; brackets in quotes do not count.
    private static int end(String css, int open) {
        int depth = 0;
        char quote = 0;
        for (int i = open; i < css.length(); i++) {
            char c = css.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("Ein Block endet nicht");
    }

    private static List<String> selectors(String head) {
        List<String> all = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= head.length(); i++) {
            char c = i == head.length() ? ',' : head.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                all.add(head.substring(start, i).strip());
                start = i + 1;
            }
        }
        return all;
    }
}

package de.tragwerk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every question of the catalogue is asked by its form, or named with the reason why not. The catalogue
/// (shared/forms/catalogue.csv) lies beside the repository.
///
/// The main form has its comparison in `docs/forms-catalogue.csv`, question by question, which is held
/// against the form also where the catalogue does not lie there.
///
/// The exceptions of a form lie in `catalogue/<form>.csv`, those of all forms in `catalogue/alle.csv`, each line
/// `field;instead;reason`: `instead` names the fields that ask for it, joined by blanks, and must exist.
class CatalogueTest {

    private static final Map<String, String> FORMS = new TreeMap<>(Map.ofEntries(
            Map.entry("02", "asylblg"),
            Map.entry("03", "asylblg-gesundheit"),
            Map.entry("04", "bildung-teilhabe"),
            Map.entry("05", "wohnberechtigungsschein"),
            Map.entry("06", "aktivierung-avgs"),
            Map.entry("07", "einstiegsgeld"),
            Map.entry("08", "mietschulden"),
            Map.entry("09", "unterhaltsvorschuss"),
            Map.entry("10", "blindengeld"),
            Map.entry("11", "hilfe-zur-pflege"),
            Map.entry("12", "eingliederungshilfe"),
            Map.entry("13", "bestattungskosten")));

    /// A comma outside of quotes.
    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private static final Map<String, Form.Sensitivity> SENSITIVITY =
            Map.of("n", Form.Sensitivity.NORMAL, "h", Form.Sensitivity.HIGH, "9", Form.Sensitivity.SPECIAL);

    /// A field that the catalogue asks for, in an entry of a list or not.
    ///
    /// @param least how sensitive the catalogue says the answer is; normal for shared questions
    private record Wanted(String field, boolean repeated, Form.Sensitivity least) {}

    @TestFactory
    List<DynamicTest> everyQuestionOfTheCatalogueIsAsked() throws IOException {
        Map<String, List<Wanted>> catalogue = catalogue();
        Forms forms = new Forms();
        List<DynamicTest> tests = new ArrayList<>();
        FORMS.forEach((number, id) -> forms.newest(id)
                .ifPresent(form -> tests.add(DynamicTest.dynamicTest(
                        number + " " + id, () -> complete(form, catalogue.getOrDefault(number, List.of()))))));
        assertThat(tests).isNotEmpty();
        return tests;
    }

    /// @param catalogue question of the catalogue, empty for one of our own
    /// @param form fields that ask for it, none where it is left out
    private record Compared(String catalogue, List<String> form, String note) {}

    /// Nothing is named that the form does not ask, nothing is asked that is not named, and whatever is left
    /// out, asked elsewhere or our own has its reason.
    @Test
    void theMainFormIsComparedQuestionByQuestion() throws IOException {
        Form form = new Forms().newest("hzl-grundsicherung").orElseThrow();
        List<Compared> compared = compared();
        Set<String> asked = form.topics().stream()
                .flatMap(t -> t.fields().stream())
                .map(Form.Field::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named =
                compared.stream().flatMap(c -> c.form().stream()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(asked);
        assertThat(compared.stream().map(Compared::catalogue).filter(q -> !q.isEmpty()))
                .doesNotHaveDuplicates();
        assertThat(compared.stream()
                        .filter(c -> !c.form().equals(List.of(c.catalogue())))
                        .filter(c -> c.note().isBlank()))
                .as("without a reason")
                .isEmpty();
    }

    /// The comparison speaks of every question of the catalogue, and what is sensitive there is so in the
    /// form.
    @Test
    void theComparisonNamesTheWholeCatalogue() throws IOException {
        List<Wanted> wanted = catalogue().getOrDefault("01", List.of());
        Form form = new Forms().newest("hzl-grundsicherung").orElseThrow();
        assertThat(compared().stream().map(Compared::catalogue).filter(q -> !q.isEmpty()))
                .containsExactlyInAnyOrderElementsOf(
                        wanted.stream().map(Wanted::field).collect(Collectors.toCollection(TreeSet::new)));
        wanted.forEach(question -> asSensitive(form, question));
    }

    private static List<Compared> compared() throws IOException {
        return Files.readAllLines(Path.of("../docs/forms-catalogue.csv")).stream()
                .skip(1)
                .map(line -> {
                    String[] columns = line.split(";", 3);
                    assertThat(columns).as(line).hasSize(3);
                    return new Compared(
                            columns[0], columns[1].isBlank() ? List.of() : List.of(columns[1].split(" ")), columns[2]);
                })
                .toList();
    }

    private static void complete(Form form, List<Wanted> wanted) throws IOException {
        assertThat(wanted).as("questions of the catalogue").isNotEmpty();
        Map<String, List<String>> excused = exceptions("alle");
        Map<String, List<String>> own = exceptions(form.id());
        excused.putAll(own);
        for (Wanted question : wanted) {
            asSensitive(form, question);
            if (!asked(form, question.field(), question.repeated())) {
                assertThat(excused)
                        .as(
                                "%s%s is in the catalogue and neither asked nor named in catalogue/%s.csv",
                                question.field(), question.repeated() ? " in a list" : "", form.id())
                        .containsKey(question.field());
                assertThat(excused.getOrDefault(question.field(), List.of()))
                        .as("fields that ask for %s", question.field())
                        .allMatch(field -> asked(form, field, true) || asked(form, field, false));
            }
        }
        assertThat(wanted.stream().map(Wanted::field))
                .as("what %s excuses is in the catalogue", form.id())
                .containsAll(own.keySet());
    }

    private static void asSensitive(Form form, Wanted question) {
        form.topics().stream()
                .flatMap(t -> t.fields().stream())
                .filter(f -> f.id().equals(question.field()))
                .forEach(f -> assertThat(f.sensitivity())
                        .as("sensitivity of %s", f.id())
                        .isGreaterThanOrEqualTo(question.least()));
    }

    /// A question of a list may stand outside of it when the form asks for one thing only.
    private static boolean asked(Form form, String field, boolean repeated) {
        return form.field(field, repeated).isPresent()
                || !repeated && form.field(field, true).isPresent();
    }

    /// Field to the fields that ask for it.
    private static Map<String, List<String>> exceptions(String file) throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        InputStream resource = CatalogueTest.class.getResourceAsStream("catalogue/" + file + ".csv");
        if (resource != null) {
            try (Reader reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
                for (String line : reader.readAllAsString().lines().skip(1).toList()) {
                    String[] columns = line.split(";", 3);
                    assertThat(columns).as(line).hasSize(3);
                    assertThat(columns[2]).as(line).isNotBlank();
                    found.put(columns[0], columns[1].isBlank() ? List.of() : List.of(columns[1].split(" ")));
                }
            }
        }
        return found;
    }

    private static Map<String, List<Wanted>> catalogue() throws IOException {
        Path file = find().orElseGet(() -> Assumptions.abort(
                "The question catalogue (shared/forms) does not lie beside the repository; this test is skipped"));
        Map<String, List<Wanted>> found = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            List<String> row = List.of(COMMA.split(line));
            String role = row.get(2).replace("\"", "");
            boolean repeated = role.startsWith("je ") || role.equals("Kind");
            Form.Sensitivity least = row.get(4).equals("L")
                    ? Form.Sensitivity.NORMAL
                    : SENSITIVITY.getOrDefault(row.get(14), Form.Sensitivity.NORMAL);
            found.computeIfAbsent(row.getFirst(), n -> new ArrayList<>()).add(new Wanted(row.get(3), repeated, least));
        }
        return found;
    }

    private static Optional<Path> find() {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            Path found = dir.resolve("shared/forms/catalogue.csv");
            if (Files.isRegularFile(found)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}

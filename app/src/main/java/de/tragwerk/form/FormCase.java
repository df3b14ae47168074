package de.tragwerk.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A test case of a form: given answers, and which pages, papers and fields of the message they lead to.
///
/// @param day the day on which it is filled in
/// @param answers `feld` or `feld#nr` to what is typed
/// @param pages topics that are asked, in order; null when the case does not say
/// @param evidence kinds of papers that are asked for; null when the case does not say
/// @param sent `feld` or `feld#nr` to the value in the message; an empty value says that the field is not in it
public record FormCase(
        String name,
        LocalDate day,
        Map<String, String> answers,
        @Nullable List<String> pages,
        @Nullable Set<String> evidence,
        Map<String, String> sent) {

    private static final int MOST = 100;

    /// How a case went.
    ///
    /// @param deviations sentences, none when it went as it says
    public record Outcome(FormCase of, List<String> deviations) {
        public boolean good() {
            return deviations.isEmpty();
        }
    }

    /// Reads a list of cases.
    ///
    /// @throws DefinitionFault with the line of what cannot be read
    public static List<FormCase> read(String yaml) {
        if (yaml.isBlank()) {
            return List.of();
        }
        List<FormCase> cases = new ArrayList<>();
        for (Node node : Node.files("Testfälle", yaml)) {
            node.only(Set.of("fall", "tag", "antworten", "seiten", "nachweise", "nachricht"));
            cases.add(new FormCase(
                    node.text("fall"),
                    day(node),
                    pairs(node, "antworten"),
                    node.map().get("seiten") instanceof List<?> ? node.list("seiten") : null,
                    node.map().get("nachweise") instanceof List<?> ? new TreeSet<>(node.list("nachweise")) : null,
                    pairs(node, "nachricht")));
        }
        if (cases.size() > MOST) {
            throw new DefinitionFault(1, "Testfälle", "Es sind mehr als " + MOST + " Fälle");
        }
        return List.copyOf(cases);
    }

    private static LocalDate day(Node node) {
        try {
            return LocalDate.parse(node.text("tag"));
        } catch (DateTimeException e) {
            throw new DefinitionFault(node.line("tag"), node.place(), "„tag“ ist kein Tag wie 2026-03-02");
        }
    }

    private static Map<String, String> pairs(Node node, String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (node.map().get(key) instanceof Map<?, ?> map) {
            map.forEach((k, v) -> {
                String field = String.valueOf(k);
                if (!field.matches("[a-z0-9_.]{3,80}(#\\d{1,2})?")) {
                    throw new DefinitionFault(
                            LinedMap.line(map, field), node.place() + ": " + key, "Keine Frage: „" + field + "“");
                }
                pairs.put(field, v == null ? "" : String.valueOf(v));
            });
        }
        return pairs;
    }

    /// The answers as a person would have typed them.
    public Answers typed() {
        Answers typed = Answers.empty();
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            typed = typed.with(field(answer.getKey()), nr(answer.getKey()), answer.getValue());
        }
        return typed;
    }

    /// Runs the case against a form.
    public Outcome run(Form form) {
        List<String> deviations = new ArrayList<>();
        for (String key : answers.keySet()) {
            if (form.field(field(key), nr(key) > 0).isEmpty()) {
                deviations.add("Die Frage " + key + " gibt es nicht.");
            }
        }
        Evaluation evaluation = new Evaluation(form, typed(), day);
        List<String> shown = evaluation.topics().stream().map(Form.Topic::id).toList();
        if (pages != null && !pages.equals(shown)) {
            deviations.add("Seiten: erwartet " + pages + ", gefragt werden " + shown + ".");
        }
        Set<String> papers = new TreeSet<>();
        evaluation.evidence().forEach(e -> papers.add(e.art()));
        if (evidence != null && !evidence.equals(papers)) {
            deviations.add("Nachweise: erwartet " + evidence + ", verlangt werden " + papers + ".");
        }
        Map<String, String> values = new LinkedHashMap<>();
        evaluation.values().forEach(v -> values.put(v.nr() == 0 ? v.field() : v.field() + "#" + v.nr(), v.value()));
        sent.forEach((key, expected) -> {
            String value = values.getOrDefault(key, "");
            if (!value.equals(expected)) {
                deviations.add("Nachricht, " + key + ": erwartet " + words(expected) + ", gesendet wird " + words(value)
                        + ".");
            }
        });
        return new Outcome(this, List.copyOf(deviations));
    }

    private static String words(String value) {
        return value.isEmpty() ? "nichts" : "„" + value + "“";
    }

    private static String field(String key) {
        return key.contains("#") ? key.substring(0, key.indexOf('#')) : key;
    }

    private static int nr(String key) {
        return key.contains("#") ? Integer.parseInt(key.substring(key.indexOf('#') + 1)) : 0;
    }
}

package de.tragwerk.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// A rule in the small language of forms: comparisons joined by `und` (stronger) and `oder`.
///
/// `feld = wert`, `feld != wert`, `feld enthaelt wert` (any entry or choice has it), `feld ohne wert` (none has it).
/// An unanswered field equals nothing and differs from everything.
public record Rule(List<List<Condition>> anyOf) {

    enum Operator {
        IS("="),
        IS_NOT("!="),
        HAS("enthaelt"),
        HAS_NOT("ohne");

        private final String word;

        Operator(String word) {
            this.word = word;
        }
    }

    record Condition(String field, Operator operator, String value) {}

    /// Reads answers: field and number of the repetition, to all values that count.
    public interface Answers {
        /// Value in the repetition, or where the field does not repeat.
        String value(String field, int nr);

        /// Values of all repetitions.
        List<String> values(String field);
    }

    public static Rule parse(String text) {
        List<List<Condition>> anyOf = new ArrayList<>();
        if (!text.isBlank()) {
            for (String part : text.split("\\boder\\b")) {
                List<Condition> all = new ArrayList<>();
                for (String condition : part.split("\\bund\\b")) {
                    all.add(condition(condition.strip()));
                }
                anyOf.add(all);
            }
        }
        return new Rule(anyOf);
    }

    private static Condition condition(String text) {
        String[] words = text.split("\\s+");
        if (words.length != 3) {
            throw new IllegalArgumentException("Keine Bedingung: „" + text + "“");
        }
        Operator operator = switch (words[1]) {
            case "=" -> Operator.IS;
            case "!=" -> Operator.IS_NOT;
            case "enthaelt" -> Operator.HAS;
            case "ohne" -> Operator.HAS_NOT;
            default -> throw new IllegalArgumentException("Unbekannter Vergleich „" + words[1] + "“");
        };
        return new Condition(words[0], operator, words[2]);
    }

    /// The rule as it is written.
    public String text() {
        return anyOf.stream()
                .map(all -> all.stream()
                        .map(c -> c.field() + " " + c.operator().word + " " + c.value())
                        .collect(Collectors.joining(" und ")))
                .collect(Collectors.joining(" oder "));
    }

    /// Fields the rule asks for.
    public List<String> fields() {
        return anyOf.stream()
                .flatMap(List::stream)
                .map(Condition::field)
                .distinct()
                .toList();
    }

    public boolean holds(Answers answers, int nr) {
        if (anyOf.isEmpty()) {
            return true;
        }
        BiFunction<Condition, Integer, Boolean> one = (c, n) -> switch (c.operator()) {
            case IS -> answers.value(c.field(), n).equalsIgnoreCase(c.value());
            case IS_NOT -> !answers.value(c.field(), n).equalsIgnoreCase(c.value());
            case HAS -> has(answers, c);
            case HAS_NOT -> !has(answers, c);
        };
        return anyOf.stream().anyMatch(all -> all.stream().allMatch(c -> one.apply(c, nr)));
    }

    private static boolean has(Answers answers, Condition condition) {
        return answers.values(condition.field()).stream()
                .anyMatch(v -> List.of(v.split("\\|")).contains(condition.value()));
    }
}

package de.tragwerk.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// What a rule may not say: ask for fields or codes nobody can give, compare what cannot be compared, or read a
/// question of a list where no entry is meant.
final class RuleCheck {

    /// What can be compared with its like.
    private enum Kind {
        DAY("ein Tag"),
        YEARS("ein Alter"),
        AMOUNT("ein Betrag"),
        COUNT("eine Zahl");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final Form form;
    private final BiConsumer<String, String> fault;
    private final Map<String, Set<String>> codes = new HashMap<>();

    /// @param fault takes place and sentence
    RuleCheck(Form form, BiConsumer<String, String> fault) {
        this.form = form;
        this.fault = fault;
        for (Form.Topic topic : form.topics()) {
            for (Form.Field field : topic.fields()) {
                codes.computeIfAbsent(field.id(), i -> new HashSet<>()).addAll(codes(field));
            }
        }
    }

    private static Set<String> codes(Form.Field field) {
        return switch (field.type()) {
            case JANEIN -> Set.of("ja", "nein");
            case HAKEN -> Set.of("ja");
            default -> field.options().keySet();
        };
    }

    /// @param own page on whose questions the rule looks first; null for rules of pages, notices and papers
    void check(String place, Form.@Nullable Topic own, Rule rule) {
        for (Rule.Alternative alternative : rule.anyOf()) {
            Form.Topic list = null;
            if (!alternative.list().isEmpty()) {
                list = form.topic(alternative.list())
                        .filter(Form.Topic::repeated)
                        .orElse(null);
                if (list == null) {
                    fault.accept(
                            place, "Die Bedingung fragt nach der Liste " + alternative.list() + ", die es nicht gibt");
                    continue;
                }
            }
            for (Condition condition : alternative.all()) {
                switch (condition) {
                    case Condition.Code code -> code(place, code);
                    case Condition.Comparison comparison -> comparison(place, list, own, comparison);
                }
            }
        }
    }

    /// Rules may only ask for fields that exist and for codes that can be chosen.
    private void code(String place, Condition.Code condition) {
        Set<String> known = codes.get(condition.field());
        if (known == null) {
            fault.accept(place, unknown(condition.field()));
        } else if (!known.contains(condition.value())) {
            fault.accept(
                    place,
                    "Die Bedingung fragt nach der Antwort „" + condition.value() + "“, die bei " + condition.field()
                            + " niemand wählen kann");
        }
    }

    private static String unknown(String field) {
        return "Die Bedingung fragt nach " + field + ", das es nicht gibt";
    }

    private void comparison(
            String place, Form.@Nullable Topic list, Form.@Nullable Topic own, Condition.Comparison comparison) {
        Optional<Kind> left = kind(place, list, own, comparison.left());
        Optional<Kind> right = kind(place, list, own, comparison.right());
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        boolean years = left.get() == Kind.YEARS && right.get() == Kind.COUNT
                || left.get() == Kind.COUNT && right.get() == Kind.YEARS;
        if (left.get() != right.get() && !years) {
            fault.accept(
                    place,
                    "Die Bedingung vergleicht " + comparison.left().text() + " (" + left.get().words + ") mit "
                            + comparison.right().text() + " (" + right.get().words + ")");
        }
    }

    private Optional<Kind> kind(String place, Form.@Nullable Topic list, Form.@Nullable Topic own, Operand operand) {
        return switch (operand) {
            case Operand.Age age -> {
                boolean person = isPerson(place, list, own, age.person());
                Optional<Kind> day = kind(place, list, own, age.day());
                if (day.isPresent() && day.get() != Kind.DAY) {
                    fault.accept(
                            place,
                            "Ein Alter gibt es nur an einem Tag, " + age.day().text() + " ist keiner");
                }
                yield person ? Optional.of(Kind.YEARS) : Optional.empty();
            }
            case Operand.Limit limit ->
                isPerson(place, list, own, limit.person()) ? Optional.of(Kind.DAY) : Optional.empty();
            case Operand.Answer answer -> answered(place, list, own, answer);
            case Operand.Today ignored -> Optional.of(Kind.DAY);
            case Operand.Day ignored -> Optional.of(Kind.DAY);
            case Operand.Count ignored -> Optional.of(Kind.COUNT);
            case Operand.Amount ignored -> Optional.of(Kind.AMOUNT);
        };
    }

    private Optional<Kind> answered(
            String place, Form.@Nullable Topic list, Form.@Nullable Topic own, Operand.Answer answer) {
        Form.Field field = asked(place, list, own, answer.field());
        if (field == null) {
            return Optional.empty();
        }
        Kind kind = switch (field.type()) {
            case DATUM, MONAT -> Kind.DAY;
            case GELD -> Kind.AMOUNT;
            case GANZZAHL -> Kind.COUNT;
            default -> null;
        };
        if (kind == null || kind != Kind.DAY && !answer.after().equals(Span.NONE)) {
            fault.accept(
                    place,
                    kind == null
                            ? "Mit " + answer.field()
                                    + " lässt sich nichts vergleichen: kein Tag, Betrag und keine Zahl"
                            : "Verschieben lässt sich nur ein Tag, " + answer.field() + " ist " + kind.words);
            return Optional.empty();
        }
        return Optional.of(kind);
    }

    /// A date of birth, or a question that names somebody whose date of birth is asked.
    private boolean isPerson(String place, Form.@Nullable Topic list, Form.@Nullable Topic own, String id) {
        Form.Field field = asked(place, list, own, id);
        if (field == null) {
            return false;
        }
        boolean named = field.type() == Form.Type.PERSON || field.type() == Form.Type.KIND;
        boolean birth = form.people()
                .filter(t -> t.fields().stream().anyMatch(f -> f.id().equals("person.geburtsdatum")))
                .isPresent();
        if (field.type() == Form.Type.DATUM || named && birth) {
            return true;
        }
        fault.accept(
                place,
                named
                        ? "Von den Menschen, die " + id + " nennt, fragt das Formular kein Geburtsdatum"
                        : "Bei " + id + " steht kein Geburtsdatum und keine Person");
        return false;
    }

    private Form.@Nullable Field asked(String place, Form.@Nullable Topic list, Form.@Nullable Topic own, String id) {
        Optional<Form.Field> found = in(list, id).or(() -> in(own, id)).or(() -> form.field(id, false));
        if (found.isEmpty()) {
            fault.accept(
                    place,
                    form.topics().stream()
                            .filter(t -> in(t, id).isPresent())
                            .findFirst()
                            .map(t -> id + " steht in jedem Eintrag von " + t.id() + "; schreiben Sie „in " + t.id()
                                    + ":“ vor die Bedingung")
                            .orElseGet(() -> unknown(id)));
        }
        return found.orElse(null);
    }

    private static Optional<Form.Field> in(Form.@Nullable Topic topic, String id) {
        return topic == null
                ? Optional.empty()
                : topic.fields().stream().filter(f -> f.id().equals(id)).findFirst();
    }
}

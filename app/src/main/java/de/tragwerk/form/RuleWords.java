package de.tragwerk.form;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rules as German sentences, for those who write and those who publish a form: with the words of the questions and
/// answers in place of their names.
public final class RuleWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Form form;
    private final Form.@Nullable Topic list;

    public RuleWords(Form form) {
        this(form, null);
    }

    /// @param list whose questions are meant first
    private RuleWords(Form form, Form.@Nullable Topic list) {
        this.form = form;
        this.list = list;
    }

    /// What must be so, as the rest of a sentence that begins with „Nur wenn“; empty for a rule without conditions.
    public String of(Rule rule) {
        return rule.anyOf().stream().map(this::alternative).collect(Collectors.joining("; oder "));
    }

    private String alternative(Rule.Alternative alternative) {
        if (alternative.list().isEmpty()) {
            return all(alternative);
        }
        Form.Topic entries = form.topic(alternative.list()).orElse(null);
        return (alternative.none() ? "in keinem Eintrag von " : "in mindestens einem Eintrag von ")
                + (entries == null ? alternative.list() : quoted(entries.titel().de())) + ": "
                + new RuleWords(form, entries).all(alternative);
    }

    private String all(Rule.Alternative alternative) {
        return alternative.all().stream().map(this::condition).collect(Collectors.joining(" und "));
    }

    private String condition(Condition condition) {
        return switch (condition) {
            case Condition.Code c -> code(c);
            case Condition.Comparison c -> comparison(c) + (c.not() ? ", oder das ist nicht bekannt" : "");
        };
    }

    private String code(Condition.Code condition) {
        String answer = quoted(answer(condition));
        return question(condition.field())
                + switch (condition.operator()) {
                    case IS -> " ist " + answer;
                    case IS_NOT -> " ist nicht " + answer;
                    case HAS -> " enthält " + answer;
                    case HAS_NOT -> " enthält nirgends " + answer;
                };
    }

    private String answer(Condition.Code condition) {
        return field(condition.field())
                .flatMap(f -> Optional.ofNullable(f.options().get(condition.value())))
                .map(t -> t.de())
                .orElse(condition.value());
    }

    /// Turned round, below becomes at least; what is not known is said behind.
    private String comparison(Condition.Comparison c) {
        Condition.Sign sign = c.not() ? turned(c.sign()) : c.sign();
        if (c.left() instanceof Operand.Age age && c.right() instanceof Operand.Count years) {
            return person(age.person()) + " ist " + on(age.day()) + " " + years(sign, years.number());
        }
        if (c.left() instanceof Operand.Count years && c.right() instanceof Operand.Age age) {
            return person(age.person()) + " ist " + on(age.day()) + " " + years(mirrored(sign), years.number());
        }
        return isDay(c.left())
                ? operand(c.left()) + " liegt "
                        + switch (sign) {
                            case BELOW -> "vor ";
                            case AT_MOST -> "nicht nach ";
                            case AT_LEAST -> "nicht vor ";
                            case ABOVE -> "nach ";
                        }
                        + dative(c.right())
                : operand(c.left()) + " ist "
                        + switch (sign) {
                            case BELOW -> "kleiner als ";
                            case AT_MOST -> "höchstens ";
                            case AT_LEAST -> "mindestens ";
                            case ABOVE -> "mehr als ";
                        }
                        + operand(c.right());
    }

    private static Condition.Sign turned(Condition.Sign sign) {
        return switch (sign) {
            case BELOW -> Condition.Sign.AT_LEAST;
            case AT_MOST -> Condition.Sign.ABOVE;
            case AT_LEAST -> Condition.Sign.BELOW;
            case ABOVE -> Condition.Sign.AT_MOST;
        };
    }

    private static Condition.Sign mirrored(Condition.Sign sign) {
        return switch (sign) {
            case BELOW -> Condition.Sign.ABOVE;
            case AT_MOST -> Condition.Sign.AT_LEAST;
            case AT_LEAST -> Condition.Sign.AT_MOST;
            case ABOVE -> Condition.Sign.BELOW;
        };
    }

    /// Completed years: „älter als 17“ would be read in two ways.
    private static String years(Condition.Sign sign, long years) {
        return switch (sign) {
            case BELOW -> "noch nicht " + years + " Jahre alt";
            case AT_MOST -> "noch nicht " + (years + 1) + " Jahre alt";
            case AT_LEAST -> "mindestens " + years + " Jahre alt";
            case ABOVE -> "mindestens " + (years + 1) + " Jahre alt";
        };
    }

    private String person(String id) {
        boolean named = field(id)
                .filter(f -> f.type() == Form.Type.PERSON || f.type() == Form.Type.KIND)
                .isPresent();
        return (named ? "die Person aus " : "wer am Tag aus ") + question(id) + (named ? "" : " geboren ist,");
    }

    private String on(Operand day) {
        return switch (day) {
            case Operand.Today ignored -> "am Tag des Antrags";
            case Operand.Day d -> "am " + DAY.format(d.day());
            default -> "am Tag aus " + operand(day);
        };
    }

    private boolean isDay(Operand operand) {
        return switch (operand) {
            case Operand.Today ignored -> true;
            case Operand.Day ignored -> true;
            case Operand.Limit ignored -> true;
            case Operand.Answer a ->
                field(a.field())
                        .filter(f -> f.type() == Form.Type.DATUM || f.type() == Form.Type.MONAT)
                        .isPresent();
            case Operand.Age ignored -> false;
            case Operand.Count ignored -> false;
            case Operand.Amount ignored -> false;
        };
    }

    private String operand(Operand operand) {
        return switch (operand) {
            case Operand.Age a -> "das Alter aus " + question(a.person()) + " " + on(a.day());
            case Operand.Limit l ->
                "die Altersgrenze der Person aus " + question(l.person())
                        + l.after().words();
            case Operand.Answer a -> question(a.field()) + a.after().words();
            case Operand.Today t -> "der Tag des Antrags" + t.after().words();
            case Operand.Day d -> "der " + DAY.format(d.day()) + d.after().words();
            case Operand.Count c -> Long.toString(c.number());
            case Operand.Amount a -> Operand.euro(a.cents()) + "\u00a0€";
        };
    }

    private String dative(Operand operand) {
        return switch (operand) {
            case Operand.Limit l ->
                "der Altersgrenze der Person aus " + question(l.person())
                        + l.after().words();
            case Operand.Today t -> "dem Tag des Antrags" + t.after().words();
            case Operand.Day d -> "dem " + DAY.format(d.day()) + d.after().words();
            default -> operand(operand);
        };
    }

    private Optional<Form.Field> field(String id) {
        return Stream.ofNullable(list)
                .flatMap(t -> t.fields().stream())
                .filter(f -> f.id().equals(id))
                .findFirst()
                .or(() -> form.field(id, false))
                .or(() -> form.field(id, true));
    }

    private String question(String id) {
        return quoted(field(id).map(f -> f.label().de()).orElse(id));
    }

    private static String quoted(String text) {
        return "„" + text + "“";
    }

    /// The sentence with what is written behind it; empty for a rule without conditions.
    String both(String written) {
        return written.isEmpty() ? "" : of(Rule.parse(written)) + " [" + written + "]";
    }
}

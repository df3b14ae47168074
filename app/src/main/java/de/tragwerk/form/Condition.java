package de.tragwerk.form;

import java.util.ArrayList;
import java.util.List;

/// One condition of a rule.
sealed interface Condition {

    /// An answer is a code, or is not.
    record Code(String field, Operator operator, String value) implements Condition {}

    /// Two ages, days, amounts or numbers compared. Where one of the two is not known it does not hold; turned round
    /// (`nicht`) it holds then, so that a question stays until the answer is there that makes it superfluous.
    record Comparison(Operand left, boolean not, Sign sign, Operand right) implements Condition {}

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

    enum Sign {
        BELOW("<"),
        AT_MOST("<="),
        AT_LEAST(">="),
        ABOVE(">");

        private final String word;

        Sign(String word) {
            this.word = word;
        }

        boolean holds(long left, long right) {
            return switch (this) {
                case BELOW -> left < right;
                case AT_MOST -> left <= right;
                case AT_LEAST -> left >= right;
                case ABOVE -> left > right;
            };
        }
    }

    /// @throws IllegalArgumentException with a sentence for the editor
    static Condition parse(String text) {
        List<String> words =
                List.of(text.replaceAll("\\(\\s*([^()\\s,]+)\\s*(?:(,)\\s*([^()\\s,]+)\\s*)?\\)", "($1$2$3)")
                        .split("\\s+"));
        for (Sign sign : Sign.values()) {
            int at = words.indexOf(sign.word);
            if (at >= 0) {
                return comparison(words, at, sign);
            }
        }
        if (words.size() != 3) {
            throw new IllegalArgumentException("Keine Bedingung: „" + text + "“");
        }
        for (Operator operator : Operator.values()) {
            if (operator.word.equals(words.get(1))) {
                return new Code(words.get(0), operator, words.get(2));
            }
        }
        throw new IllegalArgumentException("Unbekannter Vergleich „" + words.get(1) + "“");
    }

    private static Comparison comparison(List<String> words, int at, Sign sign) {
        boolean not = at > 0 && words.get(at - 1).equals("nicht");
        return new Comparison(
                Operand.parse(words.subList(0, not ? at - 1 : at)),
                not,
                sign,
                Operand.parse(words.subList(at + 1, words.size())));
    }

    /// As it is written.
    default String text() {
        return switch (this) {
            case Code c -> c.field() + " " + c.operator().word + " " + c.value();
            case Comparison c ->
                c.left().text() + (c.not() ? " nicht " : " ") + c.sign().word + " "
                        + c.right().text();
        };
    }

    /// Questions it reads.
    default List<String> fields() {
        return switch (this) {
            case Code c -> List.of(c.field());
            case Comparison c -> {
                List<String> fields = new ArrayList<>(c.left().fields());
                fields.addAll(c.right().fields());
                yield fields;
            }
        };
    }

    /// Whether it can hold only once its questions are answered.
    default boolean needsAnswers() {
        return switch (this) {
            case Code c -> c.operator() == Operator.IS || c.operator() == Operator.HAS;
            case Comparison c -> !c.not();
        };
    }

    /// Whether it holds for these answers.
    default boolean holds(Facts facts) {
        return switch (this) {
            case Code c ->
                switch (c.operator()) {
                    case IS -> facts.text(c.field()).equalsIgnoreCase(c.value());
                    case IS_NOT -> !facts.text(c.field()).equalsIgnoreCase(c.value());
                    case HAS -> facts.has(c.field(), c.value());
                    case HAS_NOT -> !facts.has(c.field(), c.value());
                };
            case Comparison c -> {
                Long left = facts.known(c.left());
                Long right = facts.known(c.right());
                yield c.not() != (left != null && right != null && c.sign().holds(left, right));
            }
        };
    }
}

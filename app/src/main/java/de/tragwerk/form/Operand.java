package de.tragwerk.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One side of a comparison: an age, a day, an amount or a number.
sealed interface Operand {

    /// Completed years of a person on a day; on the birthday itself the year is completed (§ 187 Abs. 2 Satz 2 BGB).
    ///
    /// @param person question for a date of birth, or one that names a person
    /// @param day the day of application, a day, or the answer to a question
    record Age(String person, Operand day) implements Operand {}

    /// The first day on which a person has reached the age limit of § 41 Abs. 2 SGB XII.
    record Limit(String person, Span after) implements Operand {}

    /// What somebody answered: a day, a month (its first day), an amount or a number.
    record Answer(String field, Span after) implements Operand {}

    /// The day on which it is asked: of application, once it is sent.
    record Today(Span after) implements Operand {}

    record Day(LocalDate day, Span after) implements Operand {}

    record Count(long number) implements Operand {}

    record Amount(long cents) implements Operand {}

    String TODAY = "heute";
    Pattern AGE = Pattern.compile("alter\\(([^,]+)(?:,(.+))?\\)");
    Pattern LIMIT = Pattern.compile("altersgrenze\\((.+)\\)");
    Pattern FIELD = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z0-9_]+)+");

    /// No law looks further.
    int FURTHEST = 1200;

    /// @throws IllegalArgumentException with a sentence for the editor
    static Operand parse(List<String> words) {
        if (words.size() == 1) {
            return parse(words.getFirst(), Span.NONE);
        }
        if (words.size() == 4 && words.get(1).matches("[+-]") && words.get(2).matches("\\d{1,4}")) {
            int count = Integer.parseInt(words.get(2));
            if (count < 1 || count > FURTHEST) {
                throw new IllegalArgumentException("Verschieben lässt sich ein Tag um 1 bis " + FURTHEST);
            }
            return parse(words.getFirst(), new Span(words.get(1).equals("-") ? -count : count, unit(words.get(3))));
        }
        throw new IllegalArgumentException("Kein Tag, Betrag oder Alter: „" + String.join(" ", words) + "“");
    }

    private static Span.Unit unit(String word) {
        return switch (word) {
            case "tag", "tage" -> Span.Unit.TAGE;
            case "monat", "monate" -> Span.Unit.MONATE;
            case "jahr", "jahre" -> Span.Unit.JAHRE;
            default -> throw new IllegalArgumentException("Keine Zeitspanne: „" + word + "“");
        };
    }

    private static Operand parse(String word, Span after) {
        Matcher age = AGE.matcher(word);
        if (age.matches() && after.equals(Span.NONE)) {
            String day = age.group(2) == null ? TODAY : age.group(2);
            Operand on = parse(day, Span.NONE);
            if (on instanceof Today || on instanceof Day || on instanceof Answer) {
                return new Age(field(age.group(1)), on);
            }
        }
        Matcher limit = LIMIT.matcher(word);
        if (limit.matches()) {
            return new Limit(field(limit.group(1)), after);
        }
        if (word.equals(TODAY)) {
            return new Today(after);
        }
        if (word.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return new Day(day(word), after);
        }
        if (FIELD.matcher(word).matches()) {
            return new Answer(word, after);
        }
        if (after.equals(Span.NONE) && word.matches("\\d{1,4}")) {
            return new Count(Long.parseLong(word));
        }
        if (after.equals(Span.NONE) && word.matches("\\d{1,9},\\d{2}")) {
            return new Amount(Long.parseLong(word.replace(",", "")));
        }
        throw new IllegalArgumentException("Kein Tag, Betrag oder Alter: „" + word + after.text() + "“");
    }

    private static String field(String word) {
        if (!FIELD.matcher(word).matches()) {
            throw new IllegalArgumentException("Keine Frage: „" + word + "“");
        }
        return word;
    }

    private static LocalDate day(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Den Tag " + word + " gibt es nicht", e);
        }
    }

    /// As it is written.
    default String text() {
        return switch (this) {
            case Age a ->
                "alter(" + a.person()
                        + (a.day() instanceof Today ? "" : ", " + a.day().text()) + ")";
            case Limit l -> "altersgrenze(" + l.person() + ")" + l.after().text();
            case Answer a -> a.field() + a.after().text();
            case Today t -> TODAY + t.after().text();
            case Day d -> d.day() + d.after().text();
            case Count c -> Long.toString(c.number());
            case Amount a -> euro(a.cents());
        };
    }

    static String euro(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString().replace('.', ',');
    }

    /// Questions it reads.
    default List<String> fields() {
        return switch (this) {
            case Age a -> a.day() instanceof Answer on ? List.of(a.person(), on.field()) : List.of(a.person());
            case Limit l -> List.of(l.person());
            case Answer a -> List.of(a.field());
            case Today ignored -> List.of();
            case Day ignored -> List.of();
            case Count ignored -> List.of();
            case Amount ignored -> List.of();
        };
    }
}

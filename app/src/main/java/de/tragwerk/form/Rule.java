package de.tragwerk.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A rule in the small language of forms: conditions joined by `und` (stronger) and `oder`.
///
/// `feld = wert`, `feld != wert`, `feld enthaelt wert` (any entry or choice has it), `feld ohne wert` (none has
/// it). An unanswered field equals nothing and differs from everything.
///
/// Ages, days, amounts and numbers are compared by `<`, `<=`, `>=`, `>`: `alter(person.geburtsdatum) >= 18`,
/// `aufenthalt.einreise_am + 36 monate <= heute`, `wohnen.kaltmiete >= 500,00`. Before what is joined by `und`,
/// `in <liste>:` asks whether one entry of the list fulfils all of it, `nicht in <liste>:` whether none does.
public record Rule(List<Alternative> anyOf) {

    private static final Pattern ENTRY = Pattern.compile("(nicht )?in ([a-z][a-z0-9_-]*):\\s*(.*)");

    /// Conditions that hold together.
    ///
    /// @param list topic whose entries are looked at one by one, empty for none
    /// @param none it holds when no entry fulfils them
    record Alternative(String list, boolean none, List<Condition> all) {

        static Alternative parse(String text) {
            Matcher entry = ENTRY.matcher(text);
            boolean scoped = entry.matches();
            List<Condition> all = new ArrayList<>();
            for (String condition : (scoped ? entry.group(3) : text).split("\\bund\\b")) {
                all.add(Condition.parse(condition.strip()));
            }
            return new Alternative(scoped ? entry.group(2) : "", scoped && entry.group(1) != null, List.copyOf(all));
        }

        String text() {
            return (list.isEmpty() ? "" : (none ? "nicht in " : "in ") + list + ": ")
                    + all.stream().map(Condition::text).collect(Collectors.joining(" und "));
        }

        boolean holds(Facts facts) {
            if (list.isEmpty()) {
                return all.stream().allMatch(c -> c.holds(facts));
            }
            return none
                    != facts.entries(list).stream()
                            .anyMatch(entry -> all.stream().allMatch(c -> c.holds(entry)));
        }
    }

    public static Rule parse(String text) {
        List<Alternative> anyOf = new ArrayList<>();
        if (!text.isBlank()) {
            for (String part : text.split("\\boder\\b")) {
                anyOf.add(Alternative.parse(part.strip()));
            }
        }
        return new Rule(List.copyOf(anyOf));
    }

    /// The rule as it is written.
    public String text() {
        return anyOf.stream().map(Alternative::text).collect(Collectors.joining(" oder "));
    }

    /// Fields the rule asks for.
    public List<String> fields() {
        return anyOf.stream()
                .flatMap(a -> a.all().stream())
                .flatMap(c -> c.fields().stream())
                .distinct()
                .toList();
    }

    /// Whether it compares ages, days, amounts or numbers, or looks at entries one by one.
    boolean compares() {
        return anyOf.stream()
                .anyMatch(
                        a -> !a.list().isEmpty() || a.all().stream().anyMatch(Condition.Comparison.class::isInstance));
    }

    boolean holds(Facts facts) {
        return anyOf.isEmpty() || anyOf.stream().anyMatch(a -> a.holds(facts));
    }
}

package de.tragwerk.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What answers of one form answer of another: only the same question of the library in the same words.
///
/// What belongs to one application (from when, declarations) is asked anew each time. A list of entries goes over
/// as a whole, into an empty list of the same name, and only if it says of everybody who is meant.
public final class SameQuestions {

    /// Blocks of the library about one application.
    private static final Set<String> ONE_APPLICATION = Set.of("antrag", "erklaerung");

    private final Form target;
    private final LocalDate today;

    public SameQuestions(Form target, LocalDate today) {
        this.target = target;
        this.today = today;
    }

    /// Answers for what is still open in `present`, marked as taken from `source`.
    ///
    /// @param from form in which `given` was answered
    /// @param source place that [Answers#source] will name
    public Answers answer(Form from, Answers given, String source, Answers present) {
        Evaluation said = new Evaluation(from, given, today);
        Answers found = Answers.empty();
        for (Form.Topic topic : said.topics()) {
            if (!topic.repeated()) {
                for (Form.Field field : said.visible(topic, 0)) {
                    Form.Field open = single(field);
                    if (open != null
                            && !refers(field)
                            && present.text(open.id(), 0).isEmpty()) {
                        found = with(found, open, 0, given, source);
                    }
                }
            }
        }
        return visible(present, lists(from, said, given, source, present, found));
    }

    /// Of these answers only what another application can ask too: good answers to shared questions that are not
    /// about one application.
    public static Answers lasting(Form form, Answers given, LocalDate today) {
        Answers all = Answers.empty();
        for (Form.Topic topic : form.topics()) {
            for (int nr : topic.repeated() ? given.entries(topic) : List.of(0)) {
                for (Form.Field field : topic.fields()) {
                    if (same(field, field) || topic.repeated() && refers(field)) {
                        all = all.with(field.id(), nr, given.text(field.id(), nr));
                    }
                }
            }
        }
        // What only another answer opens would be kept and never shown.
        while (true) {
            Answers kept = Answers.empty();
            for (Evaluation.Value value : new Evaluation(form, all, today).values()) {
                kept = kept.with(value.field(), value.nr(), all.text(value.field(), value.nr()));
            }
            if (kept.equals(all)) {
                return kept;
            }
            all = kept;
        }
    }

    /// People first: other lists name them by their numbers.
    private Answers lists(Form from, Evaluation said, Answers given, String source, Answers present, Answers singles) {
        Answers found = singles;
        boolean samePeople = false;
        Form.Topic people = from.people().orElse(null);
        List<Form.Topic> lists = said.topics().stream()
                .filter(Form.Topic::repeated)
                .sorted((a, b) -> Boolean.compare(b == people, a == people))
                .toList();
        for (Form.Topic list : lists) {
            Form.Topic open = same(list);
            if (open == null
                    || !present.entries(open).isEmpty()
                    || !samePeople && list.fields().stream().anyMatch(f -> refersToOthers(f, list, given))) {
                continue;
            }
            for (int nr : given.entries(list)) {
                for (Form.Field field : said.visible(list, nr)) {
                    Form.Field asked = asked(open, field);
                    if (asked != null) {
                        found = with(found, asked, nr, given, source);
                    }
                }
            }
            samePeople |=
                    list == people && target.people().filter(t -> t == open).isPresent();
        }
        return found;
    }

    private Form.@Nullable Field single(Form.Field field) {
        return target.topics().stream()
                .filter(t -> !t.repeated())
                .flatMap(t -> t.fields().stream())
                .filter(f -> same(f, field))
                .findFirst()
                .orElse(null);
    }

    /// The list that asks for the same: same name and title, the same heads, and persons named alike.
    private Form.@Nullable Topic same(Form.Topic list) {
        return target.topics().stream()
                .filter(t -> t.repeated()
                        && t.id().equals(list.id())
                        && t.titel().equals(list.titel())
                        && heads(t).equals(heads(list))
                        && references(t).equals(references(list)))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> heads(Form.Topic list) {
        return list.fields().stream()
                .filter(f -> list.head().contains(f.id()))
                .map(f -> f.shared().isEmpty() ? "-" + f.id() : f.shared())
                .collect(Collectors.toSet());
    }

    private static Set<String> references(Form.Topic list) {
        return list.fields().stream()
                .filter(SameQuestions::refers)
                .map(Form.Field::id)
                .collect(Collectors.toSet());
    }

    private static Form.@Nullable Field asked(Form.Topic list, Form.Field field) {
        return list.fields().stream()
                .filter(f -> same(f, field) || refers(f) && f.id().equals(field.id()))
                .findFirst()
                .orElse(null);
    }

    private static boolean same(Form.Field asked, Form.Field answered) {
        String name = asked.shared();
        return !name.isEmpty()
                && name.equals(answered.shared())
                && asked.id().equals(answered.id())
                && asked.type() == answered.type()
                && !ONE_APPLICATION.contains(name.substring(0, name.indexOf('.')));
    }

    private static boolean refers(Form.Field field) {
        return field.type() == Form.Type.PERSON || field.type() == Form.Type.KIND;
    }

    private static boolean refersToOthers(Form.Field field, Form.Topic list, Answers given) {
        return refers(field)
                && given.entries(list).stream()
                        .map(nr -> given.text(field.id(), nr))
                        .anyMatch(v -> !v.isEmpty() && !v.equals("0"));
    }

    /// Only good answers go over: a fault is mended where it was made.
    private Answers with(Answers found, Form.Field asked, int nr, Answers given, String source) {
        String text = given.text(asked.id(), nr);
        return text.isEmpty() || !Check.of(asked, text, today, false).good()
                ? found
                : found.taken(asked.id(), nr, text, source);
    }

    /// Without what this form would not show.
    Answers visible(Answers present, Answers found) {
        Answers all = present;
        for (Form.Topic topic : target.topics()) {
            for (int nr : topic.repeated() ? found.entries(topic) : List.of(0)) {
                for (Form.Field field : topic.fields()) {
                    if (found.isTaken(field.id(), nr)) {
                        all = all.with(field.id(), nr, found.text(field.id(), nr));
                    }
                }
            }
        }
        Evaluation shown = new Evaluation(target, all, today);
        Answers kept = Answers.empty();
        for (Form.Topic topic : shown.topics()) {
            for (int nr : topic.repeated() ? found.entries(topic) : List.of(0)) {
                for (Form.Field field : shown.visible(topic, nr)) {
                    if (found.isTaken(field.id(), nr)) {
                        kept = kept.taken(field.id(), nr, found.text(field.id(), nr), found.source(field.id(), nr));
                    }
                }
            }
        }
        return kept;
    }
}

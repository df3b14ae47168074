package de.tragwerk.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the rules say about the answers given so far, on one day. The same answers on the same day always say the
/// same.
public final class Evaluation {

    /// @param topic page of the fault
    /// @param blocking nothing can be sent before it is mended; others are only missing
    public record Problem(Form.Topic topic, int nr, Form.Field field, Texts text, boolean blocking) {}

    /// A canonical answer.
    public record Value(String field, int nr, String value) {}

    private final Form form;
    private final Answers answers;
    private final LocalDate today;

    public Evaluation(Form form, Answers answers, LocalDate today) {
        this.form = form;
        this.answers = answers;
        this.today = today;
    }

    /// Pages that these answers call for.
    public List<Form.Topic> topics() {
        Facts facts = facts();
        return form.topics().stream().filter(t -> t.when().holds(facts)).toList();
    }

    /// Fields of a topic that are visible in this entry.
    public List<Form.Field> visible(Form.Topic topic, int nr) {
        Facts own = facts().on(topic, nr);
        return topic.fields().stream().filter(f -> f.when().holds(own)).toList();
    }

    private Facts facts() {
        return new Facts(form, answers, today);
    }

    /// Hints of one page that these answers call for.
    public List<Texts> notices(Form.Topic topic) {
        Facts facts = facts();
        return topic.notices().stream()
                .filter(n -> n.when().holds(facts))
                .map(Form.Notice::text)
                .toList();
    }

    /// Faults of one page.
    public List<Problem> problems(Form.Topic topic, int nr) {
        List<Problem> found = new ArrayList<>();
        for (Form.Field field : visible(topic, nr)) {
            String typed = answers.text(field.id(), nr);
            Check.Result result = Check.of(field, typed, today, true);
            if (!result.good()) {
                boolean wrong = !typed.replace("|", "").isBlank();
                found.add(new Problem(topic, nr, field, result.problem(), wrong || field.essential()));
            }
        }
        return found;
    }

    /// Questions without an answer that the page did not show, because only answers given on it open them.
    ///
    /// @param shown ids of the questions that stood on the page
    public List<Form.Field> opened(Form.Topic topic, int nr, Set<String> shown) {
        return visible(topic, nr).stream()
                .filter(f -> !shown.contains(f.id()) && answers.text(f.id(), nr).isEmpty())
                .toList();
    }

    /// Faults of the whole form.
    public List<Problem> problems() {
        List<Problem> found = new ArrayList<>();
        for (Form.Topic topic : topics()) {
            entries(topic).forEach(nr -> found.addAll(problems(topic, nr)));
        }
        return found;
    }

    /// Whether the application can be sent: nothing in it is wrong, and nothing essential is missing.
    public boolean sendable() {
        return problems().stream().noneMatch(Problem::blocking);
    }

    /// Whether somebody has been on this page.
    public boolean started(Form.Topic topic) {
        return topic.repeated()
                ? !answers.entries(topic).isEmpty()
                : topic.fields().stream().anyMatch(f -> !answers.text(f.id(), 0).isEmpty());
    }

    /// Visible, good answers in canonical form; what a branch hides is not sent.
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (Form.Topic topic : topics()) {
            for (int nr : entries(topic)) {
                for (Form.Field field : visible(topic, nr)) {
                    Check.Result result = Check.of(field, answers.text(field.id(), nr), today, false);
                    if (result.good() && !result.value().isEmpty()) {
                        values.add(new Value(field.id(), nr, result.value()));
                    }
                }
            }
        }
        return values;
    }

    /// Evidence that the answers call for; hidden answers call for none. It never stops sending.
    public List<Form.EvidenceRule> evidence() {
        Answers sent = Answers.empty();
        for (Value value : values()) {
            sent = sent.with(value.field(), value.nr(), value.value());
        }
        Facts visible = new Facts(form, sent, today);
        return form.evidence().stream().filter(e -> e.when().holds(visible)).toList();
    }

    private List<Integer> entries(Form.Topic topic) {
        return topic.repeated() ? answers.entries(topic) : List.of(0);
    }
}

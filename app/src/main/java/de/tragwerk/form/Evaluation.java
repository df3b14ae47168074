package de.tragwerk.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What the rules say about the answers given so far.
public final class Evaluation {

    /// @param topic page of the fault
    public record Problem(Form.Topic topic, int nr, Form.Field field, Texts text) {}

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

    /// Fields of a topic that are visible in this entry.
    public List<Form.Field> visible(Form.Topic topic, int nr) {
        return topic.fields().stream().filter(f -> f.when().holds(answers, nr)).toList();
    }

    /// Faults of one page.
    public List<Problem> problems(Form.Topic topic, int nr) {
        List<Problem> found = new ArrayList<>();
        for (Form.Field field : visible(topic, nr)) {
            Check.Result result = Check.of(field, answers.text(field.id(), nr), today, true);
            if (!result.good()) {
                found.add(new Problem(topic, nr, field, result.problem()));
            }
        }
        return found;
    }

    /// Faults of the whole form.
    public List<Problem> problems() {
        List<Problem> found = new ArrayList<>();
        for (Form.Topic topic : form.topics()) {
            if (topic.repeated()) {
                answers.entries(topic).forEach(nr -> found.addAll(problems(topic, nr)));
            } else {
                found.addAll(problems(topic, 0));
            }
        }
        return found;
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
        for (Form.Topic topic : form.topics()) {
            for (int nr : topic.repeated() ? answers.entries(topic) : List.of(0)) {
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

    /// Evidence that the answers call for. It never stops sending.
    public List<Form.EvidenceRule> evidence() {
        return form.evidence().stream().filter(e -> e.when().holds(answers, 0)).toList();
    }
}

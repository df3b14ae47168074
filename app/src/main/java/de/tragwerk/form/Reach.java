package de.tragwerk.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Questions that nobody can ever be asked, because what opens them waits for them: rules in a circle.
///
/// Asked only of forms whose rules compare: others were published before anybody looked at this, and stay readable.
final class Reach {

    /// @param field empty for a whole page
    record Unreachable(Form.Topic topic, String field, List<String> waits) {

        String place() {
            return field.isEmpty() ? "" : ": " + field;
        }

        String sentence() {
            return "Danach wird nie gefragt: Die Bedingung wartet im Kreis auf " + String.join(", ", waits);
        }
    }

    private final Form form;
    private final Set<String> topics = new HashSet<>();
    private final Set<String> fields = new HashSet<>();

    private Reach(Form form) {
        this.form = form;
    }

    static List<Unreachable> unreachable(Form form) {
        boolean compares = form.evidence().stream().anyMatch(e -> e.when().compares())
                || form.topics().stream()
                        .anyMatch(t -> t.when().compares()
                                || t.notices().stream().anyMatch(n -> n.when().compares())
                                || t.fields().stream().anyMatch(f -> f.when().compares()));
        return compares ? new Reach(form).rest() : List.of();
    }

    private List<Unreachable> rest() {
        boolean more = true;
        while (more) {
            more = grown();
        }
        List<Unreachable> rest = new ArrayList<>();
        for (Form.Topic topic : form.topics()) {
            if (!topics.contains(topic.id())) {
                add(rest, topic, "", topic.when());
                continue;
            }
            topic.fields().stream()
                    .filter(f -> !fields.contains(f.id()))
                    .forEach(f -> add(rest, topic, f.id(), f.when()));
        }
        return rest;
    }

    /// What waits for a field that does not exist is a fault of its own.
    private void add(List<Unreachable> rest, Form.Topic topic, String field, Rule rule) {
        Set<String> asked = form.topics().stream()
                .flatMap(t -> t.fields().stream())
                .map(Form.Field::id)
                .collect(Collectors.toSet());
        TreeSet<String> waits = new TreeSet<>(rule.fields());
        waits.removeAll(fields);
        if (asked.containsAll(waits) && !waits.isEmpty()) {
            rest.add(new Unreachable(topic, field, List.copyOf(waits)));
        }
    }

    /// Each round opens what the answers of the round before can open.
    private boolean grown() {
        int before = topics.size() + fields.size();
        for (Form.Topic topic : form.topics()) {
            if (opens(topic.when())) {
                topics.add(topic.id());
                topic.fields().stream().filter(f -> opens(f.when())).forEach(f -> fields.add(f.id()));
            }
        }
        return topics.size() + fields.size() > before;
    }

    private boolean opens(Rule rule) {
        return rule.anyOf().isEmpty()
                || rule.anyOf().stream()
                        .anyMatch(a -> a.none()
                                || a.all().stream().allMatch(c -> !c.needsAnswers() || fields.containsAll(c.fields())));
    }
}

package de.tragwerk.form;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// What a definition may not be: rules that ask for what nobody can answer, and questions twice.
final class DefinitionCheck {

    private final String file;
    private final Consumer<DefinitionFault> faults;
    private final RuleCheck rules;

    private DefinitionCheck(String file, Form form, Consumer<DefinitionFault> faults) {
        this.file = file;
        this.faults = faults;
        this.rules = new RuleCheck(form, this::fault);
    }

    /// @param file empty where topics stand in the definition itself
    /// @param faults takes each fault, or throws it
    static void of(String file, Form form, Consumer<DefinitionFault> faults) {
        new DefinitionCheck(file, form, faults).check(form);
    }

    private void check(Form form) {
        once(form, true);
        once(form, false);
        if (form.topics().stream().map(Form.Topic::id).distinct().count()
                < form.topics().size()) {
            fault(file.isEmpty() ? "themen" : file + ".yaml", "Zwei Themen haben dieselbe Kennung");
        }
        for (Form.Topic topic : form.topics()) {
            String place = place(topic);
            rules.check(place, null, topic.when());
            topic.notices().forEach(n -> rules.check(place + ": hinweise", null, n.when()));
            for (Form.Field field : topic.fields()) {
                field(place + ": " + field.id(), form, topic, field);
            }
            for (String head : topic.head()) {
                if (topic.fields().stream().noneMatch(f -> f.id().equals(head))) {
                    fault(place + ": kopf", "Das Feld " + head + " gibt es in diesem Thema nicht");
                }
            }
        }
        form.evidence()
                .forEach(e ->
                        rules.check((file.isEmpty() ? "nachweise" : file + ".yaml") + ": " + e.art(), null, e.when()));
        Reach.unreachable(form).forEach(u -> fault(place(u.topic()) + u.place(), u.sentence()));
    }

    private String place(Form.Topic topic) {
        return file.isEmpty() ? topic.id() : file + "/" + topic.id() + ".yaml";
    }

    private void field(String place, Form form, Form.Topic topic, Form.Field field) {
        boolean choice = field.type() == Form.Type.WAHL || field.type() == Form.Type.MEHRFACH;
        if (choice == field.options().isEmpty()) {
            fault(place, "Auswahl und Optionen passen nicht");
        }
        if (field.type() == Form.Type.KIND && form.people().isEmpty()) {
            fault(place, "Kein Thema zählt Menschen auf, unter denen man wählen kann");
        }
        rules.check(place, topic, field.when());
    }

    /// An answer belongs to one question: in entries, and outside of them.
    private void once(Form form, boolean repeated) {
        Set<String> seen = new HashSet<>();
        for (Form.Topic topic : form.topics()) {
            for (Form.Field field : topic.fields()) {
                if (topic.repeated() == repeated && !seen.add(field.id())) {
                    fault(place(topic) + ": " + field.id(), "Die Frage gibt es schon");
                }
            }
        }
    }

    private void fault(String place, String sentence) {
        faults.accept(new DefinitionFault(0, place, sentence));
    }
}

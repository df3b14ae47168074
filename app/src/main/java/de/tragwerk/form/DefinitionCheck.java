package de.tragwerk.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// What a definition may not be: rules that ask for fields or codes nobody can give, and questions twice.
final class DefinitionCheck {

    private final String file;
    private final Consumer<DefinitionFault> faults;
    private final Map<String, Set<String>> codes = new HashMap<>();

    private DefinitionCheck(String file, Consumer<DefinitionFault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /// @param file empty where topics stand in the definition itself
    /// @param faults takes each fault, or throws it
    static void of(String file, Form form, Consumer<DefinitionFault> faults) {
        new DefinitionCheck(file, faults).check(form);
    }

    private void check(Form form) {
        for (Form.Topic topic : form.topics()) {
            for (Form.Field field : topic.fields()) {
                codes.computeIfAbsent(field.id(), i -> new HashSet<>()).addAll(codes(field));
            }
        }
        once(form, true);
        once(form, false);
        if (form.topics().stream().map(Form.Topic::id).distinct().count()
                < form.topics().size()) {
            fault(file.isEmpty() ? "themen" : file + ".yaml", "Zwei Themen haben dieselbe Kennung");
        }
        for (Form.Topic topic : form.topics()) {
            String place = place(topic);
            known(place, topic.when());
            topic.notices().forEach(n -> known(place + ": hinweise", n.when()));
            for (Form.Field field : topic.fields()) {
                field(place + ": " + field.id(), form, field);
            }
            for (String head : topic.head()) {
                if (topic.fields().stream().noneMatch(f -> f.id().equals(head))) {
                    fault(place + ": kopf", "Das Feld " + head + " gibt es in diesem Thema nicht");
                }
            }
        }
        form.evidence().forEach(e -> known((file.isEmpty() ? "nachweise" : file + ".yaml") + ": " + e.art(), e.when()));
    }

    private String place(Form.Topic topic) {
        return file.isEmpty() ? topic.id() : file + "/" + topic.id() + ".yaml";
    }

    private void field(String place, Form form, Form.Field field) {
        boolean choice = field.type() == Form.Type.WAHL || field.type() == Form.Type.MEHRFACH;
        if (choice == field.options().isEmpty()) {
            fault(place, "Auswahl und Optionen passen nicht");
        }
        if (field.type() == Form.Type.KIND && form.people().isEmpty()) {
            fault(place, "Kein Thema zählt Menschen auf, unter denen man wählen kann");
        }
        known(place, field.when());
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

    private static Set<String> codes(Form.Field field) {
        return switch (field.type()) {
            case JANEIN -> Set.of("ja", "nein");
            case HAKEN -> Set.of("ja");
            default -> field.options().keySet();
        };
    }

    /// Rules may only ask for fields that exist and for codes that can be chosen.
    private void known(String place, Rule rule) {
        for (Rule.Condition condition :
                rule.anyOf().stream().flatMap(List::stream).toList()) {
            Set<String> known = codes.get(condition.field());
            if (known == null) {
                fault(place, "Die Bedingung fragt nach " + condition.field() + ", das es nicht gibt");
            } else if (!known.contains(condition.value())) {
                fault(
                        place,
                        "Die Bedingung fragt nach der Antwort „" + condition.value() + "“, die bei " + condition.field()
                                + " niemand wählen kann");
            }
        }
    }

    private void fault(String place, String sentence) {
        faults.accept(new DefinitionFault(0, place, sentence));
    }
}

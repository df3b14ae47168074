package de.tragwerk.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Answers as typed, immutable: key `feld#nr`, number 0 where a field does not repeat. Nothing typed is
/// thrown away.
public record Answers(Map<String, String> raw) implements Rule.Answers {

    public Answers {
        raw = Map.copyOf(raw);
    }

    public static Answers empty() {
        return new Answers(Map.of());
    }

    private static String key(String field, int nr) {
        return field + "#" + nr;
    }

    /// The text as typed.
    public String text(String field, int nr) {
        return raw.getOrDefault(key(field, nr), "");
    }

    /// For rules: dates and money do not matter there, so the typed text serves. A field outside of
    /// repetitions answers for all.
    @Override
    public String value(String field, int nr) {
        String own = text(field, nr);
        return own.isEmpty() && nr != 0 ? text(field, 0) : own;
    }

    @Override
    public List<String> values(String field) {
        List<String> values = new ArrayList<>();
        raw.forEach((k, v) -> {
            if (k.startsWith(field + "#")) {
                values.add(v);
            }
        });
        return values;
    }

    public Answers with(String field, int nr, String text) {
        Map<String, String> next = new TreeMap<>(raw);
        if (text.isBlank()) {
            next.remove(key(field, nr));
        } else {
            next.put(key(field, nr), text);
        }
        return new Answers(next);
    }

    /// Numbers of the entries of a repeated topic, ascending.
    public List<Integer> entries(Form.Topic topic) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (Form.Field field : topic.fields()) {
            raw.keySet().forEach(k -> {
                if (k.startsWith(field.id() + "#")) {
                    int nr = Integer.parseInt(k.substring(field.id().length() + 1));
                    if (nr > 0) {
                        numbers.add(nr);
                    }
                }
            });
        }
        return List.copyOf(numbers);
    }

    public int nextEntry(Form.Topic topic) {
        List<Integer> entries = entries(topic);
        return entries.isEmpty() ? 1 : entries.getLast() + 1;
    }

    /// Without one entry of a repeated topic.
    public Answers without(Form.Topic topic, int nr) {
        Map<String, String> next = new TreeMap<>(raw);
        topic.fields().forEach(f -> next.remove(key(f.id(), nr)));
        return new Answers(next);
    }

    /// Entries of one topic only, for undoing a removal.
    public Map<String, String> entry(Form.Topic topic, int nr) {
        Map<String, String> found = new TreeMap<>();
        topic.fields().forEach(f -> {
            String text = text(f.id(), nr);
            if (!text.isEmpty()) {
                found.put(f.id(), text);
            }
        });
        return found;
    }
}

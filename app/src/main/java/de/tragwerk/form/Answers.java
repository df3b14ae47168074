package de.tragwerk.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Answers as typed, immutable: key `feld#nr`, number 0 where a field does not repeat. Nothing typed is
/// thrown away.
public record Answers(Map<String, String> raw) {

    public Answers {
        raw = Map.copyOf(raw);
    }

    /// Marks answers of a removed entry. No field id begins with it.
    private static final String ASIDE = "-";

    /// Marks what was taken over from elsewhere; it keeps the text that was taken. No field id begins with it.
    private static final String TAKEN = "~";

    /// Names where it was taken from, if that was another draft or her profile. No field id begins with it.
    private static final String SOURCE = "@";

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

    /// Of all entries, and outside of them.
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

    /// Like [#with], and remembers that she gave this answer elsewhere. Once she changes it, it is her answer here.
    public Answers taken(String field, int nr, String text) {
        Map<String, String> next = new TreeMap<>(with(field, nr, text).raw);
        next.put(TAKEN + key(field, nr), text);
        return new Answers(next);
    }

    /// Like [#taken], and remembers where that was.
    public Answers taken(String field, int nr, String text, String source) {
        Map<String, String> next = new TreeMap<>(taken(field, nr, text).raw);
        next.put(SOURCE + key(field, nr), source);
        return new Answers(next);
    }

    /// Where an answer was taken from; empty when it was not taken, or from the finder.
    public String source(String field, int nr) {
        return isTaken(field, nr) ? raw.getOrDefault(SOURCE + key(field, nr), "") : "";
    }

    /// These and those of `more` that were not given here.
    public Answers and(Answers more) {
        Map<String, String> next = new TreeMap<>(raw);
        more.raw.forEach((key, text) -> {
            String plain = key.startsWith(TAKEN) || key.startsWith(SOURCE) ? key.substring(1) : key;
            if (!raw.containsKey(plain)) {
                next.put(key, text);
            }
        });
        return new Answers(next);
    }

    /// Those of one page.
    public Answers of(Form.Topic topic) {
        Set<String> fields = topic.fields().stream().map(Form.Field::id).collect(Collectors.toSet());
        Map<String, String> own = new TreeMap<>(raw);
        own.keySet().removeIf(key -> {
            String plain =
                    key.startsWith(TAKEN) || key.startsWith(SOURCE) || key.startsWith(ASIDE) ? key.substring(1) : key;
            int nr = Integer.parseInt(plain.substring(plain.indexOf('#') + 1));
            return !fields.contains(plain.substring(0, plain.indexOf('#'))) || topic.repeated() != nr > 0;
        });
        return new Answers(own);
    }

    /// Every place from which something was taken, as named by [#taken].
    public Set<String> sources() {
        return raw.entrySet().stream()
                .filter(e -> e.getKey().startsWith(SOURCE))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whether the answer is still the one that was taken over.
    public boolean isTaken(String field, int nr) {
        return !text(field, nr).isEmpty() && text(field, nr).equals(raw.get(TAKEN + key(field, nr)));
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

    /// The next number was never used, not even by a removed entry: undoing finds its place free.
    public int nextEntry(Form.Topic topic) {
        int highest = 0;
        for (int nr : entries(topic)) {
            highest = Math.max(highest, nr);
        }
        return Math.max(highest, removed(topic)) + 1;
    }

    /// Without one entry of a repeated topic. The entry is put aside, so that removing can be undone; only
    /// the last one of each topic is kept.
    public Answers without(Form.Topic topic, int nr) {
        Map<String, String> next = new TreeMap<>(raw);
        next.keySet().removeIf(k -> aside(topic, k));
        for (Form.Field field : topic.fields()) {
            String text = nr > 0 ? next.remove(key(field.id(), nr)) : null;
            if (text != null) {
                next.put(ASIDE + key(field.id(), nr), text);
            }
        }
        return new Answers(next);
    }

    /// With the entry that was removed last.
    public Answers restored(Form.Topic topic) {
        Map<String, String> next = new TreeMap<>(raw);
        raw.forEach((key, text) -> {
            if (aside(topic, key)) {
                next.remove(key);
                next.put(key.substring(ASIDE.length()), text);
            }
        });
        return new Answers(next);
    }

    /// Number of the entry that was removed last, 0 for none.
    public int removed(Form.Topic topic) {
        return raw.keySet().stream()
                .filter(k -> aside(topic, k))
                .map(k -> Integer.parseInt(k.substring(k.indexOf('#') + 1)))
                .findFirst()
                .orElse(0);
    }

    /// Answers given, without what was put aside.
    public int size() {
        return (int) raw.keySet().stream()
                .filter(k -> !k.startsWith(ASIDE) && !k.startsWith(TAKEN) && !k.startsWith(SOURCE))
                .count();
    }

    private static boolean aside(Form.Topic topic, String key) {
        return key.startsWith(ASIDE) && topic.fields().stream().anyMatch(f -> key.startsWith(ASIDE + f.id() + "#"));
    }
}

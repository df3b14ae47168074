package de.tragwerk.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// What a version asks otherwise than another: question by question, text by text.
public final class Differences {

    /// @param place topic, or topic and question
    /// @param what which part of it
    /// @param before empty for what is new
    /// @param after empty for what is gone
    public record Difference(String place, String what, String before, String after) {}

    private static final String RULE = "Bedingung";
    private static final String ALWAYS = "immer";

    private final List<Difference> found = new ArrayList<>();
    private final RuleWords wordsBefore;
    private final RuleWords wordsAfter;

    private Differences(Form before, Form after) {
        this.wordsBefore = new RuleWords(before);
        this.wordsAfter = new RuleWords(after);
    }

    public static List<Difference> of(Form before, Form after) {
        Differences differences = new Differences(before, after);
        differences.form(before, after);
        return List.copyOf(differences.found);
    }

    private void form(Form before, Form after) {
        compare("Formular", form(before), form(after));
        Map<String, Form.Topic> old = new LinkedHashMap<>();
        before.topics().forEach(t -> old.put(t.id(), t));
        Map<String, Form.Topic> now = new LinkedHashMap<>();
        after.topics().forEach(t -> now.put(t.id(), t));
        for (Form.Topic topic : after.topics()) {
            Form.Topic was = old.get(topic.id());
            if (was == null) {
                found.add(new Difference(topic.id(), "Thema", "", topic.titel().de()));
                topic.fields().forEach(f -> added(topic, f));
            } else {
                compare(topic.id(), topic(was), topic(topic));
                fields(was, topic);
            }
        }
        for (Form.Topic topic : before.topics()) {
            if (!now.containsKey(topic.id())) {
                found.add(new Difference(topic.id(), "Thema", topic.titel().de(), ""));
            }
        }
        compare("Nachweise", evidence(before), evidence(after));
    }

    private void fields(Form.Topic before, Form.Topic after) {
        Map<String, Form.Field> old = new LinkedHashMap<>();
        before.fields().forEach(f -> old.put(f.id(), f));
        for (Form.Field field : after.fields()) {
            Form.Field was = old.remove(field.id());
            if (was == null) {
                added(after, field);
            } else {
                compare(after.id() + " · " + field.id(), field(was), field(field));
            }
        }
        old.values()
                .forEach(f -> found.add(new Difference(
                        after.id() + " · " + f.id(), "Frage", f.label().de(), "")));
    }

    private void added(Form.Topic topic, Form.Field field) {
        found.add(new Difference(
                topic.id() + " · " + field.id(), "Frage", "", field.label().de()));
    }

    private void compare(String place, Map<String, String> before, Map<String, String> after) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            String old = before.getOrDefault(key, "");
            String now = after.getOrDefault(key, "");
            if (!old.equals(now)) {
                found.add(new Difference(place, key, shown(wordsBefore, key, old), shown(wordsAfter, key, now)));
            }
        }
    }

    private static String shown(RuleWords words, String key, String text) {
        return key.endsWith(RULE) && !text.equals(ALWAYS) ? words.both(text) : text;
    }

    private static Map<String, String> form(Form form) {
        Map<String, String> parts = new LinkedHashMap<>();
        texts(parts, "Titel", form.titel());
        parts.put("LeiKa-Schlüssel", form.leika());
        parts.put(
                "Reihenfolge der Themen",
                String.join(", ", form.topics().stream().map(Form.Topic::id).toList()));
        return parts;
    }

    private static Map<String, String> topic(Form.Topic topic) {
        Map<String, String> parts = new LinkedHashMap<>();
        texts(parts, "Titel", topic.titel());
        texts(parts, "Einleitung", topic.intro());
        texts(parts, "Zweck", topic.why());
        texts(parts, "Name eines Eintrags", topic.single());
        parts.put("Norm", topic.norm());
        parts.put(RULE, topic.when().text());
        parts.put("Mehrere Einträge", topic.repeated() ? "ja" : "nein");
        parts.put("Kopf eines Eintrags", String.join(", ", topic.head()));
        parts.put(
                "Reihenfolge der Fragen",
                String.join(", ", topic.fields().stream().map(Form.Field::id).toList()));
        int n = 0;
        for (Form.Notice notice : topic.notices()) {
            n++;
            texts(parts, "Hinweis " + n, notice.text());
            parts.put("Hinweis " + n + ", " + RULE, notice.when().text());
        }
        return parts;
    }

    private static Map<String, String> field(Form.Field field) {
        Map<String, String> parts = new LinkedHashMap<>();
        texts(parts, "Frage", field.label());
        texts(parts, "Hilfe", field.hint());
        texts(parts, "Zweck", field.why());
        parts.put("Norm", field.norm());
        parts.put(RULE, field.when().text());
        parts.put("Typ", field.type().name().toLowerCase(Locale.ROOT));
        parts.put("Muss", field.essential() ? "ja" : "nein");
        parts.put("Freiwillig", field.optional() ? "ja" : "nein");
        parts.put("Schutzbedarf", field.sensitivity().name().toLowerCase(Locale.ROOT));
        parts.put("Längster Text", Integer.toString(field.max()));
        field.options().forEach((code, text) -> texts(parts, "Antwort „" + code + "“", text));
        return parts;
    }

    private static Map<String, String> evidence(Form form) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (Form.EvidenceRule rule : form.evidence()) {
            texts(parts, rule.art(), rule.name());
            parts.merge(
                    rule.art() + ", " + RULE,
                    rule.when().text().isEmpty() ? ALWAYS : rule.when().text(),
                    (a, b) -> a.equals(ALWAYS) || b.equals(ALWAYS) ? ALWAYS : a + " oder " + b);
        }
        return parts;
    }

    private static void texts(Map<String, String> parts, String what, Texts texts) {
        parts.put(what, texts.de());
        parts.put(what + " (Einfache Sprache)", texts.einfach());
        parts.put(what + " (Englisch)", texts.en());
    }
}

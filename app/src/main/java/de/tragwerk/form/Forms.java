package de.tragwerk.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// All form definitions. A definition with a fault stops the start, with a sentence that names the place.
@Component
public class Forms {

    private final Map<String, TreeMap<Integer, Form>> forms = new TreeMap<>();

    public Forms() {
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:de/tragwerk/form/definitionen/*.yaml")) {
                Form form = read(resource.getContentAsString(StandardCharsets.UTF_8));
                forms.computeIfAbsent(form.id(), i -> new TreeMap<>()).put(form.version(), form);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The newest version of a form.
    public Optional<Form> newest(String id) {
        return Optional.ofNullable(forms.get(id)).map(v -> v.lastEntry().getValue());
    }

    /// A running draft stays on its version.
    public Form get(String id, int version) {
        TreeMap<Integer, Form> versions = forms.get(id);
        Form form = versions == null ? null : versions.get(version);
        if (form == null) {
            throw new IllegalStateException("Formular " + id + " Version " + version + " gibt es nicht");
        }
        return form;
    }

    /// This version, if it was ever published here.
    public Optional<Form> find(String id, int version) {
        TreeMap<Integer, Form> versions = forms.get(id);
        return versions == null ? Optional.empty() : Optional.ofNullable(versions.get(version));
    }

    public List<Form> all() {
        return forms.values().stream().map(v -> v.lastEntry().getValue()).toList();
    }

    /// Reads and checks a definition.
    public static Form read(String yaml) {
        Map<?, ?> map = (Map<?, ?>)
                new Load(LoadSettings.builder().setCodePointLimit(2_000_000).build()).loadFromString(yaml);
        String id = text(map, "formular");
        List<Form.Topic> topics = new ArrayList<>();
        for (Map<?, ?> topic : maps(map, "themen")) {
            topics.add(topic(id, topic));
        }
        List<Form.EvidenceRule> evidence = new ArrayList<>();
        for (Map<?, ?> rule : maps(map, "nachweise")) {
            evidence.add(new Form.EvidenceRule(text(rule, "art"), Rule.parse(optional(rule, "wenn")), texts(id, rule)));
        }
        Form form = new Form(
                id,
                Integer.parseInt(text(map, "version")),
                texts(id, child(map, "titel")),
                text(map, "leika"),
                List.copyOf(topics),
                List.copyOf(evidence));
        check(form);
        return form;
    }

    private static Form.Topic topic(String form, Map<?, ?> topic) {
        String place = form + "/" + text(topic, "id");
        List<Form.Field> fields = new ArrayList<>();
        for (Map<?, ?> field : maps(topic, "felder")) {
            fields.add(field(place, field));
        }
        boolean repeated = "true".equals(optional(topic, "wiederholt"));
        return new Form.Topic(
                text(topic, "id"),
                texts(place, child(topic, "titel")),
                topic.containsKey("einleitung") ? texts(place, child(topic, "einleitung")) : new Texts("", "", ""),
                texts(place, child(topic, "warum")),
                text(topic, "norm"),
                repeated,
                repeated ? texts(place, child(topic, "einzahl")) : new Texts("", "", ""),
                topic.get("kopf") instanceof List<?> head
                        ? head.stream().map(String::valueOf).toList()
                        : List.of(),
                List.copyOf(fields));
    }

    private static Form.Field field(String place, Map<?, ?> field) {
        String id = text(field, "id");
        Map<String, Texts> options = new LinkedHashMap<>();
        if (field.get("optionen") instanceof Map<?, ?> map) {
            map.forEach((code, texts) -> {
                List<?> list = (List<?>) texts;
                if (list.size() != 3) {
                    throw new IllegalArgumentException(
                            place + "/" + id + ": Option " + code + " braucht drei Sprachen");
                }
                options.put(
                        String.valueOf(code),
                        new Texts(
                                String.valueOf(list.get(0)), String.valueOf(list.get(1)), String.valueOf(list.get(2))));
            });
        }
        String max = optional(field, "max");
        return new Form.Field(
                id,
                Form.Type.valueOf(text(field, "typ").toUpperCase(Locale.ROOT)),
                texts(place + "/" + id, field),
                Rule.parse(optional(field, "wenn")),
                "true".equals(optional(field, "frei")),
                max.isEmpty() ? 200 : Integer.parseInt(max),
                optional(field, "auto").isEmpty() ? "off" : optional(field, "auto"),
                options);
    }

    /// Rules may only ask for fields that exist and for codes that can be chosen.
    private static void check(Form form) {
        Set<String> known = form.topics().stream()
                .flatMap(t -> t.fields().stream())
                .map(Form.Field::id)
                .collect(Collectors.toSet());
        form.topics()
                .forEach(topic -> topic.fields().forEach(field -> {
                    boolean choice = field.type() == Form.Type.WAHL || field.type() == Form.Type.MEHRFACH;
                    if (choice == field.options().isEmpty()) {
                        throw new IllegalArgumentException(
                                form.id() + "/" + field.id() + ": Auswahl und Optionen passen nicht");
                    }
                    known(form, field.id(), field.when(), known);
                }));
        form.evidence().forEach(e -> known(form, e.art(), e.when(), known));
    }

    private static void known(Form form, String place, Rule rule, Set<String> known) {
        for (String field : rule.fields()) {
            if (!known.contains(field)) {
                throw new IllegalArgumentException(
                        form.id() + "/" + place + ": Die Bedingung fragt nach " + field + ", das es nicht gibt");
            }
        }
    }

    private static Texts texts(String place, Map<?, ?> map) {
        Texts texts = new Texts(optional(map, "de"), optional(map, "einfach"), optional(map, "en"));
        if (texts.de().isBlank() || texts.einfach().isBlank() || texts.en().isBlank()) {
            throw new IllegalArgumentException(place + ": Es fehlt eine der drei Sprachen");
        }
        return texts;
    }

    private static Map<?, ?> child(Map<?, ?> map, String key) {
        if (map.get(key) instanceof Map<?, ?> child) {
            return child;
        }
        throw new IllegalArgumentException("Es fehlt " + key + " in " + map.get("id"));
    }

    private static List<Map<?, ?>> maps(Map<?, ?> map, String key) {
        List<Map<?, ?>> found = new ArrayList<>();
        if (map.get(key) instanceof List<?> list) {
            list.forEach(item -> found.add((Map<?, ?>) item));
        }
        return found;
    }

    private static String text(Map<?, ?> map, String key) {
        String value = optional(map, key);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("Es fehlt " + key + " in " + map.get("id"));
        }
        return value;
    }

    private static String optional(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : String.valueOf(value);
    }
}

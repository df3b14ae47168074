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
import java.util.function.UnaryOperator;
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
                Form form = read(text(resource), topic -> text(topic(resource, topic)));
                forms.computeIfAbsent(form.id(), i -> new TreeMap<>()).put(form.version(), form);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Topics lie in a folder named like the form's own file.
    private static Resource topic(Resource form, String topic) {
        try {
            String folder = String.valueOf(form.getFilename()).replace(".yaml", "/");
            return form.createRelative(folder + topic + ".yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
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
    ///
    /// @param topicSource from the name of a topic to the text of its file
    public static Form read(String yaml, UnaryOperator<String> topicSource) {
        Map<?, ?> map = load(yaml);
        String id = text(map, "formular");
        List<Form.Topic> topics = new ArrayList<>();
        for (Object name : list(map, "themen")) {
            topics.add(topic(id, load(topicSource.apply(String.valueOf(name)))));
        }
        List<Form.EvidenceRule> evidence = new ArrayList<>();
        for (Map<?, ?> rule : maps(map, "nachweise")) {
            String art = text(rule, "art");
            evidence.add(new Form.EvidenceRule(
                    art, Rule.parse(optional(rule, "wenn")), texts(id + "/" + art, rule, "name")));
        }
        Form form = new Form(
                id,
                Integer.parseInt(text(map, "version")),
                texts(id, map, "titel"),
                text(map, "leika"),
                List.copyOf(topics),
                List.copyOf(evidence));
        check(form);
        return form;
    }

    private static Map<?, ?> load(String yaml) {
        return (Map<?, ?>)
                new Load(LoadSettings.builder().setCodePointLimit(2_000_000).build()).loadFromString(yaml);
    }

    private static Form.Topic topic(String form, Map<?, ?> topic) {
        String place = form + "/" + text(topic, "id");
        boolean repeated = is(topic, "wiederholt");
        return new Form.Topic(
                text(topic, "id"),
                Rule.parse(optional(topic, "wenn")),
                texts(place, topic, "titel"),
                topic.containsKey("einleitung") ? texts(place, topic, "einleitung") : Texts.NONE,
                texts(place, topic, "warum"),
                text(topic, "norm"),
                repeated,
                repeated ? texts(place, topic, "einzahl") : Texts.NONE,
                list(topic, "kopf").stream().map(String::valueOf).toList(),
                maps(topic, "felder").stream().map(f -> field(place, f)).toList(),
                maps(topic, "hinweise").stream()
                        .map(n -> new Form.Notice(Rule.parse(text(n, "wenn")), texts(place, n, "text")))
                        .toList());
    }

    private static Form.Field field(String topic, Map<?, ?> field) {
        String place = topic + "/" + text(field, "id");
        Map<String, Texts> options = new LinkedHashMap<>();
        if (field.get("optionen") instanceof Map<?, ?> map) {
            map.keySet().forEach(code -> options.put(String.valueOf(code), texts(place, map, String.valueOf(code))));
        }
        String max = optional(field, "max");
        return new Form.Field(
                text(field, "id"),
                Form.Type.valueOf(text(field, "typ").toUpperCase(Locale.ROOT)),
                texts(place, field, "frage"),
                field.containsKey("hilfe") ? texts(place, field, "hilfe") : Texts.NONE,
                texts(place, field, "warum"),
                text(field, "norm"),
                Rule.parse(optional(field, "wenn")),
                is(field, "muss"),
                is(field, "frei"),
                is(field, "art9")
                        ? Form.Sensitivity.SPECIAL
                        : is(field, "hoch") ? Form.Sensitivity.HIGH : Form.Sensitivity.NORMAL,
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
        form.topics().forEach(topic -> {
            known(form, topic.id(), topic.when(), known);
            topic.notices().forEach(n -> known(form, topic.id(), n.when(), known));
        });
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

    private static Texts texts(String place, Map<?, ?> map, String key) {
        List<?> texts = list(map, key);
        if (texts.size() != 3 || texts.stream().anyMatch(t -> String.valueOf(t).isBlank())) {
            throw new IllegalArgumentException(place + ": „" + key + "“ braucht drei Sprachen");
        }
        return new Texts(String.valueOf(texts.get(0)), String.valueOf(texts.get(1)), String.valueOf(texts.get(2)));
    }

    private static List<?> list(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> list ? list : List.of();
    }

    private static boolean is(Map<?, ?> map, String key) {
        return "true".equals(optional(map, key));
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

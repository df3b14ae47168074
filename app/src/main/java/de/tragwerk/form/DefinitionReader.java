package de.tragwerk.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Reads a form definition. What it does not understand it refuses, with file, field and line.
///
/// Topics stand in files of their own, named in `themen`, or in the definition itself.
final class DefinitionReader {

    private static final Set<String> FORM =
            Set.of("formular", "version", "gueltig_ab", "titel", "leika", "kapitel_leika", "themen", "nachweise");
    private static final Set<String> TOPIC = Set.of(
            "id",
            "wenn",
            "titel",
            "einleitung",
            "warum",
            "norm",
            "wiederholt",
            "einzahl",
            "kopf",
            "felder",
            "hinweise");
    private static final Set<String> FIELD = Set.of(
            "id",
            "typ",
            "frage",
            "hilfe",
            "warum",
            "norm",
            "wenn",
            "muss",
            "frei",
            "art9",
            "hoch",
            "max",
            "auto",
            "optionen",
            "bibliothek");

    private final Library library;
    private final @Nullable UnaryOperator<String> topicSource;
    private final @Nullable List<DefinitionFault> faults;
    private final Map<String, Integer> lines = new HashMap<>();

    /// For what must be whole: the first fault is thrown.
    ///
    /// @param topicSource from the name of a topic to the text of its file
    DefinitionReader(Library library, UnaryOperator<String> topicSource) {
        this(library, topicSource, null);
    }

    private DefinitionReader(
            Library library, @Nullable UnaryOperator<String> topicSource, @Nullable List<DefinitionFault> faults) {
        this.library = library;
        this.topicSource = topicSource;
        this.faults = faults;
    }

    /// For a draft: all faults are collected; translations, purposes and norms may still be missing.
    static DefinitionReader ofDraft(Library library, List<DefinitionFault> faults) {
        return new DefinitionReader(library, null, faults);
    }

    /// One definition with everything in it.
    static DefinitionReader ofWhole(Library library) {
        return new DefinitionReader(library, null, null);
    }

    Form read(String file, String yaml) {
        Node node = Node.file(file.isEmpty() ? "Formular" : file + ".yaml", yaml);
        checked(() -> node.only(FORM));
        List<Form.Topic> topics = new ArrayList<>();
        for (Node topic : topics(file, node)) {
            checked(() -> topic(topic)).ifPresent(topics::add);
        }
        List<Form.EvidenceRule> evidence = new ArrayList<>();
        for (Node rule : node.nodes("nachweise")) {
            checked(() -> {
                        Node placed = rule.at(rule.text("art")).only(Set.of("art", "wenn", "name"));
                        lines.put("nachweise/" + placed.text("art"), placed.line("wenn"));
                        return new Form.EvidenceRule(placed.text("art"), placed.rule("wenn"), texts(placed, "name"));
                    })
                    .ifPresent(evidence::add);
        }
        Form form = new Form(
                checked(() -> id(node)).orElse(""),
                checked(() -> node.number("version", 0)).orElse(0),
                checked(() -> from(node)).orElse(LocalDate.EPOCH),
                checked(() -> texts(node, "titel")).orElse(Texts.NONE),
                checked(() -> node.text("leika")).orElse(""),
                List.copyOf(topics),
                List.copyOf(evidence));
        if (faults == null) {
            DefinitionCheck.of(file, form, fault -> {
                throw fault;
            });
        } else if (faults.isEmpty()) {
            DefinitionCheck.of(file, form, fault -> faults.add(fault.at(line(fault))));
        }
        return form;
    }

    private List<Node> topics(String file, Node form) {
        UnaryOperator<String> source = topicSource;
        if (source == null) {
            return form.nodes("themen").stream()
                    .map(t -> new Node(t.optional("id").isEmpty() ? "themen" : t.optional("id"), t.map()))
                    .toList();
        }
        return form.list("themen").stream()
                .map(name -> Node.file(file + "/" + name + ".yaml", source.apply(name)))
                .toList();
    }

    private static String id(Node node) {
        String id = node.text("formular");
        if (!id.matches("[a-z][a-z0-9-]{0,59}")) {
            throw node.fault("Die Kennung eines Formulars besteht aus kleinen Buchstaben, Ziffern und Strichen");
        }
        return id;
    }

    private static LocalDate from(Node node) {
        String day = node.optional("gueltig_ab");
        try {
            return day.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw node.fault("„gueltig_ab“ ist kein Tag wie 2026-01-01");
        }
    }

    private Form.Topic topic(Node topic) {
        topic.only(TOPIC);
        String id = topic.text("id");
        if (!id.matches("[a-z][a-z0-9_-]{0,39}")) {
            throw topic.fault("Die Kennung eines Themas besteht aus kleinen Buchstaben und Ziffern");
        }
        lines.put(id, topic.line("id"));
        boolean repeated = topic.is("wiederholt");
        List<Form.Field> fields = new ArrayList<>();
        for (Node asked : topic.nodes("felder")) {
            checked(() -> {
                        Form.Field field = field(library.resolve(asked));
                        lines.put(id + "/" + field.id(), asked.line("id"));
                        return field;
                    })
                    .ifPresent(fields::add);
        }
        List<Form.Notice> notices = new ArrayList<>();
        for (Node notice : topic.nodes("hinweise")) {
            Node placed = notice.at("hinweise");
            checked(() -> {
                        placed.only(Set.of("wenn", "text"));
                        return new Form.Notice(placed.rule("wenn"), texts(placed, "text"));
                    })
                    .ifPresent(notices::add);
        }
        return new Form.Topic(
                id,
                topic.rule("wenn"),
                texts(topic, "titel"),
                optionalTexts(topic, "einleitung"),
                later(topic, "warum"),
                norm(topic),
                repeated,
                repeated ? texts(topic, "einzahl") : Texts.NONE,
                topic.list("kopf"),
                List.copyOf(fields),
                List.copyOf(notices));
    }

    private Form.Field field(Node field) {
        field.only(FIELD);
        String id = field.text("id");
        if (!id.matches("[a-z][a-z0-9_]*(\\.[a-z0-9_]+)+") || id.length() > 80) {
            throw field.fault("Die Kennung einer Frage heißt thema.name, in kleinen Buchstaben");
        }
        Map<String, Texts> options = new LinkedHashMap<>();
        if (field.map().get("optionen") instanceof Map<?, ?> map) {
            Node texts = new Node(field.place() + ": optionen", map);
            map.keySet().forEach(code -> options.put(String.valueOf(code), texts(texts, String.valueOf(code))));
        }
        String auto = field.optional("auto");
        return new Form.Field(
                id,
                type(field),
                texts(field, "frage"),
                optionalTexts(field, "hilfe"),
                later(field, "warum"),
                norm(field),
                field.rule("wenn"),
                field.is("muss"),
                field.is("frei"),
                field.is("art9")
                        ? Form.Sensitivity.SPECIAL
                        : field.is("hoch") ? Form.Sensitivity.HIGH : Form.Sensitivity.NORMAL,
                field.number("max", 200),
                auto.isEmpty() ? "off" : auto,
                options,
                field.optional("bibliothek"));
    }

    private static Form.Type type(Node field) {
        String name = field.text("typ").toUpperCase(Locale.ROOT);
        for (Form.Type type : Form.Type.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        throw field.fault("Den Typ „" + field.text("typ") + "“ gibt es nicht");
    }

    private Texts texts(Node node, String key) {
        return faults == null ? node.texts(key) : node.begunTexts(key);
    }

    private Texts optionalTexts(Node node, String key) {
        return node.has(key) && !node.list(key).stream().allMatch(String::isBlank) ? texts(node, key) : Texts.NONE;
    }

    /// What a draft may still leave open.
    private Texts later(Node node, String key) {
        return faults == null ? node.texts(key) : optionalTexts(node, key);
    }

    private String norm(Node node) {
        return faults == null ? node.text("norm") : node.optional("norm").strip();
    }

    private <T> Optional<T> checked(Supplier<T> part) {
        if (faults == null) {
            return Optional.of(part.get());
        }
        try {
            return Optional.of(part.get());
        } catch (DefinitionFault fault) {
            faults.add(fault);
            return Optional.empty();
        }
    }

    /// The line of what a check names by topic and question.
    private int line(DefinitionFault fault) {
        String[] place = fault.place().split(": ");
        String topic = place.length > 0 ? place[0] : "";
        String field = place.length > 1 ? topic + "/" + place[1] : topic;
        return lines.getOrDefault(field, lines.getOrDefault(topic, 0));
    }
}

package de.tragwerk.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Reads a form definition from its files. What it does not understand it refuses, with file and field.
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
            "optionen");

    private final Library library;
    private final UnaryOperator<String> topicSource;

    /// @param topicSource from the name of a topic to the text of its file
    DefinitionReader(Library library, UnaryOperator<String> topicSource) {
        this.library = library;
        this.topicSource = topicSource;
    }

    Form read(String file, String yaml) {
        Node node = Node.file(file + ".yaml", yaml).only(FORM);
        List<Form.Topic> topics = new ArrayList<>();
        for (String name : node.list("themen")) {
            topics.add(topic(Node.file(file + "/" + name + ".yaml", topicSource.apply(name))));
        }
        List<Form.EvidenceRule> evidence = new ArrayList<>();
        for (Node rule : node.nodes("nachweise")) {
            Node placed = rule.at(rule.text("art")).only(Set.of("art", "wenn", "name"));
            evidence.add(new Form.EvidenceRule(placed.text("art"), placed.rule("wenn"), placed.texts("name")));
        }
        Form form = new Form(
                node.text("formular"),
                node.number("version", 0),
                node.texts("titel"),
                node.text("leika"),
                List.copyOf(topics),
                List.copyOf(evidence));
        DefinitionCheck.of(file, form);
        return form;
    }

    private Form.Topic topic(Node topic) {
        topic.only(TOPIC);
        boolean repeated = topic.is("wiederholt");
        return new Form.Topic(
                topic.text("id"),
                topic.rule("wenn"),
                topic.texts("titel"),
                topic.optionalTexts("einleitung"),
                topic.texts("warum"),
                topic.text("norm"),
                repeated,
                repeated ? topic.texts("einzahl") : Texts.NONE,
                topic.list("kopf"),
                topic.nodes("felder").stream()
                        .map(library::resolve)
                        .map(DefinitionReader::field)
                        .toList(),
                topic.nodes("hinweise").stream()
                        .map(n -> n.at("hinweise").only(Set.of("wenn", "text")))
                        .map(n -> new Form.Notice(n.rule("wenn"), n.texts("text")))
                        .toList());
    }

    private static Form.Field field(Node field) {
        field.only(FIELD);
        Map<String, Texts> options = new LinkedHashMap<>();
        if (field.map().get("optionen") instanceof Map<?, ?> map) {
            Node texts = new Node(field.place() + ": optionen", map);
            map.keySet().forEach(code -> options.put(String.valueOf(code), texts.texts(String.valueOf(code))));
        }
        String auto = field.optional("auto");
        return new Form.Field(
                field.text("id"),
                type(field),
                field.texts("frage"),
                field.optionalTexts("hilfe"),
                field.texts("warum"),
                field.text("norm"),
                field.rule("wenn"),
                field.is("muss"),
                field.is("frei"),
                field.is("art9")
                        ? Form.Sensitivity.SPECIAL
                        : field.is("hoch") ? Form.Sensitivity.HIGH : Form.Sensitivity.NORMAL,
                field.number("max", 200),
                auto.isEmpty() ? "off" : auto,
                options);
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
}

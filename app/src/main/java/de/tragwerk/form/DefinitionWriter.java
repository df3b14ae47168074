package de.tragwerk.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes a form as one definition with everything in it: topics in place, shared questions put in. The same form is
/// always the same text, so its SHA-256 is the version's. The day it is valid from is not part of it.
public final class DefinitionWriter {

    private final StringBuilder yaml = new StringBuilder();

    private DefinitionWriter() {}

    public static String write(Form form) {
        DefinitionWriter writer = new DefinitionWriter();
        writer.form(form);
        return writer.yaml.toString();
    }

    private void form(Form form) {
        line(0, "formular", form.id());
        line(0, "version", Integer.toString(form.version()));
        texts(0, "titel", form.titel());
        line(0, "leika", quoted(form.leika()));
        line(0, "themen", "");
        form.topics().forEach(this::topic);
        if (!form.evidence().isEmpty()) {
            line(0, "nachweise", "");
            for (Form.EvidenceRule rule : form.evidence()) {
                first(2, "art", rule.art());
                rule(4, rule.when());
                texts(4, "name", rule.name());
            }
        }
    }

    private void topic(Form.Topic topic) {
        first(2, "id", topic.id());
        rule(4, topic.when());
        texts(4, "titel", topic.titel());
        texts(4, "einleitung", topic.intro());
        texts(4, "warum", topic.why());
        text(4, "norm", topic.norm());
        if (topic.repeated()) {
            line(4, "wiederholt", "true");
            texts(4, "einzahl", topic.single());
        }
        if (!topic.head().isEmpty()) {
            line(4, "kopf", "[" + String.join(", ", topic.head()) + "]");
        }
        line(4, "felder", topic.fields().isEmpty() ? "[]" : "");
        topic.fields().forEach(this::field);
        if (!topic.notices().isEmpty()) {
            line(4, "hinweise", "");
            for (Form.Notice notice : topic.notices()) {
                texts("      - ", "text", notice.text());
                rule(8, notice.when());
            }
        }
    }

    private void field(Form.Field field) {
        first(6, "id", field.id());
        line(8, "typ", field.type().name().toLowerCase(Locale.ROOT));
        texts(8, "frage", field.label());
        texts(8, "hilfe", field.hint());
        texts(8, "warum", field.why());
        text(8, "norm", field.norm());
        rule(8, field.when());
        flag("muss", field.essential());
        flag("frei", field.optional());
        flag("art9", field.sensitivity() == Form.Sensitivity.SPECIAL);
        flag("hoch", field.sensitivity() == Form.Sensitivity.HIGH);
        if (field.max() != 200) {
            line(8, "max", Integer.toString(field.max()));
        }
        if (!field.autocomplete().equals("off")) {
            text(8, "auto", field.autocomplete());
        }
        if (!field.options().isEmpty()) {
            line(8, "optionen", "");
            for (Map.Entry<String, Texts> option : field.options().entrySet()) {
                texts(10, quoted(option.getKey()), option.getValue());
            }
        }
    }

    private void flag(String key, boolean is) {
        if (is) {
            line(8, key, "true");
        }
    }

    private void rule(int indent, Rule rule) {
        text(indent, "wenn", rule.text());
    }

    private void text(int indent, String key, String value) {
        if (!value.isEmpty()) {
            line(indent, key, quoted(value));
        }
    }

    private void texts(int indent, String key, Texts texts) {
        texts(" ".repeat(indent), key, texts);
    }

    private void texts(String start, String key, Texts texts) {
        if (!texts.equals(Texts.NONE)) {
            yaml.append(start)
                    .append(key)
                    .append(": ")
                    .append(List.of(texts.de(), texts.einfach(), texts.en()).stream()
                            .map(DefinitionWriter::quoted)
                            .collect(Collectors.joining(", ", "[", "]")))
                    .append('\n');
        }
    }

    private void first(int indent, String key, String value) {
        yaml.append(" ".repeat(indent))
                .append("- ")
                .append(key)
                .append(": ")
                .append(value)
                .append('\n');
    }

    private void line(int indent, String key, String value) {
        yaml.append(" ".repeat(indent))
                .append(key)
                .append(value.isEmpty() ? ":" : ": ")
                .append(value)
                .append('\n');
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029) {
                        quoted.append("\\u%04x".formatted((int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}

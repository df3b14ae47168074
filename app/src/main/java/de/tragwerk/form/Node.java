package de.tragwerk.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// A part of a definition with the place where it stands: a fault names file and field.
record Node(String place, Map<?, ?> map) {

    /// A file that holds one mapping.
    static Node file(String file, String yaml) {
        if (load(file, yaml) instanceof Map<?, ?> map) {
            return new Node(file, map);
        }
        throw fault(file, "Die Datei ist keine Definition");
    }

    /// A file that holds a list of mappings.
    static List<Node> files(String file, String yaml) {
        if (load(file, yaml) instanceof List<?> list) {
            return list.stream().map(item -> item(file, item)).toList();
        }
        throw fault(file, "Die Datei ist keine Liste");
    }

    private static @Nullable Object load(String file, String yaml) {
        try {
            return new Load(LoadSettings.builder().setCodePointLimit(2_000_000).build()).loadFromString(yaml);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(file + ": Die Datei ist nicht lesbar. " + e.getMessage(), e);
        }
    }

    private static Node item(String place, @Nullable Object item) {
        if (item instanceof Map<?, ?> map) {
            return new Node(place, map);
        }
        throw fault(place, "Ein Eintrag der Liste hat keine Angaben");
    }

    /// The same part at a more exact place.
    Node at(String part) {
        return new Node(place + ": " + part, map);
    }

    IllegalArgumentException fault(String sentence) {
        return fault(place, sentence);
    }

    private static IllegalArgumentException fault(String place, String sentence) {
        return new IllegalArgumentException(place + ": " + sentence);
    }

    boolean has(String key) {
        return map.get(key) != null;
    }

    boolean is(String key) {
        return "true".equals(optional(key));
    }

    String text(String key) {
        String value = optional(key);
        if (value.isEmpty()) {
            throw fault("Es fehlt „" + key + "“");
        }
        return value;
    }

    String optional(String key) {
        Object value = map.get(key);
        return value == null ? "" : String.valueOf(value);
    }

    int number(String key, int otherwise) {
        String value = optional(key);
        if (!value.matches("\\d{0,6}")) {
            throw fault("„" + key + "“ ist keine Zahl");
        }
        return value.isEmpty() ? otherwise : Integer.parseInt(value);
    }

    Rule rule(String key) {
        try {
            return Rule.parse(optional(key));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": „" + key + "“: " + e.getMessage(), e);
        }
    }

    Texts texts(String key) {
        List<String> texts = list(key);
        if (texts.size() != 3 || texts.stream().anyMatch(String::isBlank)) {
            throw fault("„" + key + "“ braucht drei Sprachen");
        }
        return new Texts(texts.get(0), texts.get(1), texts.get(2));
    }

    Texts optionalTexts(String key) {
        return has(key) ? texts(key) : Texts.NONE;
    }

    List<String> list(String key) {
        return map.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /// The mappings of a list, empty when the list is not there.
    List<Node> nodes(String key) {
        List<Node> found = new ArrayList<>();
        if (map.get(key) instanceof List<?> list) {
            list.forEach(item -> found.add(item(place, item)));
        }
        return found;
    }

    /// A misspelt key would be a rule that never holds.
    Node only(Set<String> keys) {
        for (Object key : map.keySet()) {
            if (!keys.contains(String.valueOf(key))) {
                throw fault("„" + key + "“ kennt die Definition nicht");
            }
        }
        return this;
    }
}

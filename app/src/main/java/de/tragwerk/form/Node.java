package de.tragwerk.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A part of a definition with the place where it stands: a fault names file and field.
record Node(String place, Map<?, ?> map) {

    /// A file that holds one mapping.
    static Node file(String file, String yaml) {
        if (YamlTree.read(file, yaml) instanceof Map<?, ?> map) {
            return new Node(file, map);
        }
        throw new DefinitionFault(1, file, "Die Datei ist keine Definition");
    }

    /// A file that holds a list of mappings.
    static List<Node> files(String file, String yaml) {
        if (YamlTree.read(file, yaml) instanceof List<?> list) {
            return list.stream().map(item -> item(file, 1, item)).toList();
        }
        throw new DefinitionFault(1, file, "Die Datei ist keine Liste");
    }

    private static Node item(String place, int line, @Nullable Object item) {
        if (item instanceof Map<?, ?> map) {
            return new Node(place, map);
        }
        throw new DefinitionFault(line, place, "Ein Eintrag der Liste hat keine Angaben");
    }

    /// The same part at a more exact place.
    Node at(String part) {
        return new Node(place + ": " + part, map);
    }

    DefinitionFault fault(String sentence) {
        return new DefinitionFault(LinedMap.line(map), place, sentence);
    }

    private DefinitionFault fault(String key, String sentence) {
        return new DefinitionFault(LinedMap.line(map, key), place, sentence);
    }

    /// Line of a key in the text, else of the part; 0 where it is not known.
    int line(String key) {
        return LinedMap.line(map, key);
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
            throw fault(key, "„" + key + "“ ist keine Zahl");
        }
        return value.isEmpty() ? otherwise : Integer.parseInt(value);
    }

    Rule rule(String key) {
        try {
            return Rule.parse(optional(key));
        } catch (IllegalArgumentException e) {
            throw fault(key, "„" + key + "“: " + e.getMessage());
        }
    }

    Texts texts(String key) {
        List<String> texts = list(key);
        if (texts.size() != 3 || texts.stream().anyMatch(String::isBlank)) {
            throw fault(key, "„" + key + "“ braucht drei Sprachen");
        }
        return new Texts(texts.get(0), texts.get(1), texts.get(2));
    }

    /// Texts of a draft: German alone is enough, what is missing stays empty.
    Texts begunTexts(String key) {
        List<String> texts = map.get(key) instanceof List<?> ? list(key) : List.of(optional(key));
        if (texts.size() > 3 || texts.getFirst().isBlank()) {
            throw fault(key, "„" + key + "“ braucht einen deutschen Text, dann Einfache Sprache, dann Englisch");
        }
        return new Texts(
                texts.getFirst().strip(),
                texts.size() > 1 ? texts.get(1).strip() : "",
                texts.size() > 2 ? texts.get(2).strip() : "");
    }

    Texts optionalTexts(String key) {
        return has(key) ? texts(key) : Texts.NONE;
    }

    List<String> list(String key) {
        return map.get(key) instanceof List<?> list
                ? list.stream()
                        .map(item -> item == null ? "" : String.valueOf(item))
                        .toList()
                : List.of();
    }

    /// The mappings of a list, empty when the list is not there.
    List<Node> nodes(String key) {
        List<Node> found = new ArrayList<>();
        if (map.get(key) instanceof List<?> list) {
            list.forEach(item -> found.add(item(place, line(key), item)));
        }
        return found;
    }

    /// A misspelt key would be a rule that never holds.
    Node only(Set<String> keys) {
        for (Object key : map.keySet()) {
            if (!keys.contains(String.valueOf(key))) {
                throw fault(String.valueOf(key), "„" + key + "“ kennt die Definition nicht");
            }
        }
        return this;
    }
}

package de.tragwerk.redaktion.fim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An element of a message, without its namespace.
///
/// @param text its own text, without spaces around it
record Element(String name, Map<String, String> attributes, StringBuilder text, List<Element> children) {

    Element(String name, Map<String, String> attributes) {
        this(name, attributes, new StringBuilder(), new ArrayList<>());
    }

    Optional<Element> child(String wanted) {
        return children.stream().filter(c -> c.name().equals(wanted)).findFirst();
    }

    List<Element> all(String wanted) {
        return children.stream().filter(c -> c.name().equals(wanted)).toList();
    }

    /// Text of a child, in one line; empty when it is not there.
    String value(String wanted) {
        return child(wanted).map(Element::words).orElse("");
    }

    /// The code inside a child, as code lists are written.
    String code(String wanted) {
        return child(wanted).map(c -> c.value("code")).orElse("");
    }

    /// Id of the element, for instance `F60000000243`.
    String id() {
        return child("identifikation").map(i -> i.value("id")).orElse("");
    }

    /// The name as people are asked, else the name as it is catalogued.
    String label() {
        String label = value("bezeichnungEingabe");
        String name = label.isEmpty() ? value("name") : label;
        return name.isEmpty() ? "Ohne Namen" : name;
    }

    String words() {
        return text.toString().strip().replaceAll("\\s+", " ");
    }
}

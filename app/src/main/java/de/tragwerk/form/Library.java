package de.tragwerk.form;

import java.util.Map;
import java.util.TreeMap;

/// The questions that several forms share, each defined once. A topic takes one by its name
/// (`bibliothek: person.familienname`); keys beside it override, an empty one takes away.
///
/// The files are named like their block; the name of a question is its id, or `name` where the same field is
/// asked in different words, for instance of the applicant and of a child.
final class Library {

    private static final String TAKE = "bibliothek";
    private static final String NAME = "name";

    private final Map<String, Node> questions = new TreeMap<>();

    /// @param files block to text of its file
    Library(Map<String, String> files) {
        files.forEach((block, yaml) -> {
            String file = "bibliothek/" + block + ".yaml";
            for (Node question : Node.files(file, yaml)) {
                String name = question.has(NAME) ? question.text(NAME) : question.text("id");
                Node placed = question.at(name);
                if (!name.startsWith(block + ".")) {
                    throw placed.fault("Der Name beginnt nicht mit dem Block " + block);
                }
                if (questions.put(name, placed) != null) {
                    throw placed.fault("Die Frage gibt es zweimal");
                }
            }
        });
    }

    /// The question as the topic asks it: its own, or the shared one with what the topic says otherwise.
    Node resolve(Node asked) {
        if (!asked.has(TAKE)) {
            return asked.at(asked.text("id"));
        }
        String name = asked.text(TAKE);
        Node shared = questions.get(name);
        if (shared == null) {
            throw asked.fault("Die Bibliothek kennt die Frage " + name + " nicht");
        }
        LinedMap merged = LinedMap.like(asked.map());
        merged.putAll(shared.map());
        merged.putAll(asked.map());
        merged.remove(NAME);
        if (asked.has("frage")) {
            // In other words it may mean something else: nobody else's answer answers it.
            merged.remove(TAKE);
        }
        merged.values().removeIf(value -> value == null || "".equals(value));
        return new Node(asked.place() + ": " + name, merged);
    }
}

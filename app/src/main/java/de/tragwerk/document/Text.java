package de.tragwerk.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;

/// Running text of a notice. `**so**` marks what is printed strongly; a line feed starts a new line; nothing else
/// has a meaning, so no input can become markup.
public record Text(@JsonValue String roh) {

    /// A piece of text and whether it is strong.
    public record Lauf(String text, boolean stark) {}

    @JsonCreator
    public static Text of(String roh) {
        return new Text(roh);
    }

    /// The text cut at its marks; an odd mark at the end counts as closed.
    public List<Lauf> laeufe() {
        List<Lauf> laeufe = new ArrayList<>();
        String[] teile = roh.split("\\*\\*", -1);
        for (int i = 0; i < teile.length; i++) {
            if (!teile[i].isEmpty()) {
                laeufe.add(new Lauf(teile[i], i % 2 == 1));
            }
        }
        return List.copyOf(laeufe);
    }

    /// The text without marks.
    public String schlicht() {
        return roh.replace("**", "");
    }

    /// Takes the strong mark out of text that comes from a person, so that a name can never print itself
    /// strongly.
    public static String entschaerft(String eingabe) {
        return eingabe.replace("**", "* *");
    }
}

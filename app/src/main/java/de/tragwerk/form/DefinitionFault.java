package de.tragwerk.form;

/// A definition says what it may not say. The message names place and sentence; the line is known where the text was
/// read.
public final class DefinitionFault extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String place;
    private final String sentence;

    DefinitionFault(int line, String place, String sentence) {
        super(place + ": " + sentence);
        this.line = line;
        this.place = place;
        this.sentence = sentence;
    }

    /// Line in the text, from 1; 0 where it is not known.
    public int line() {
        return line;
    }

    /// File, topic and question, as far as they are known.
    public String place() {
        return place;
    }

    public String sentence() {
        return sentence;
    }

    DefinitionFault at(int known) {
        return line > 0 ? this : new DefinitionFault(known, place, sentence);
    }
}

package de.tragwerk.osci;

/// One entry of an answer: code of four digits and its text, in the language the other side chose.
public record Feedback(String code, String text) {

    public static Feedback of(Code code) {
        return new Feedback(code.number(), code.text());
    }

    /// False for 9xxx.
    public boolean accepted() {
        return !code.startsWith("9");
    }

    /// Our own German sentence where we know the code, else the text that came.
    public String sentence() {
        return Code.of(code).map(Code::text).orElse(text);
    }

    public boolean is(Code other) {
        return code.equals(other.number());
    }
}

package de.tragwerk.form;

/// A text in the three languages of the citizens' pages.
public record Texts(String de, String einfach, String en) {

    public static final Texts NONE = new Texts("", "", "");

    public boolean isEmpty() {
        return de.isEmpty();
    }

    /// @param sprache `de`, `de-simple` or `en`
    public String in(String sprache) {
        return switch (sprache) {
            case "de-simple" -> einfach;
            case "en" -> en;
            default -> de;
        };
    }
}

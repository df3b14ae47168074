package de.tragwerk.form;

/// A text in the languages of the citizens' pages: three stand here, further ones in [Translations]. A further
/// language that lacks it gets plain German, and says so by [#said].
///
/// @param value put where `{0}` stands, empty for none
public record Texts(String de, String einfach, String en, String value) {

    public static final Texts NONE = new Texts("", "", "");

    public Texts(String de, String einfach, String en) {
        this(de, einfach, en, "");
    }

    /// The same text with a number in it.
    public Texts with(int number) {
        return new Texts(de, einfach, en, Integer.toString(number));
    }

    @Override
    public String de() {
        return filled(de);
    }

    @Override
    public String einfach() {
        return filled(einfach);
    }

    @Override
    public String en() {
        return filled(en);
    }

    public boolean isEmpty() {
        return de.isEmpty();
    }

    /// @param sprache `de`, `de-simple`, `en` or a further language
    public String in(String sprache) {
        return said(sprache).text();
    }

    /// The text and the language it is really in.
    ///
    /// @param sprache `de`, `de-simple`, `en` or a further language
    public Wording said(String sprache) {
        return switch (sprache) {
            case "de" -> Wording.plain(de());
            case "de-simple" -> Wording.plain(einfach());
            case "en" -> Wording.plain(en());
            default ->
                isEmpty()
                        ? Wording.plain("")
                        : Translations.find(sprache, de)
                                .map(text -> Wording.plain(filled(text)))
                                .orElseGet(() -> new Wording(einfach(), "de"));
        };
    }

    private String filled(String text) {
        return value.isEmpty() ? text : text.replace("{0}", value);
    }
}

package de.tragwerk.form;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A text as a page shows it, with the language it is really in: a text nobody translated is never passed off as one
/// of the page's language (WCAG 2.2, 3.1.2).
///
/// @param lang value of the `lang` attribute, null where the text is in the language of the page
public record Wording(String text, @Nullable String lang) {

    /// Names, numbers and what a person typed belong to no language.
    public static Wording plain(String text) {
        return new Wording(text, null);
    }

    /// One after the other; German as soon as one of them is.
    public static Wording joined(List<Wording> texts) {
        return new Wording(
                texts.stream().map(Wording::text).collect(Collectors.joining(", ")),
                texts.stream().anyMatch(t -> t.lang != null) ? "de" : null);
    }

    /// Value of the `dir` attribute: German keeps its direction on a page that runs from right to left.
    public @Nullable String dir() {
        return lang == null ? null : "ltr";
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /// So that templates write it like any text.
    @Override
    public String toString() {
        return text;
    }
}

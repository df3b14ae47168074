package de.tragwerk.rights.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/// A day as people type it.
final class Tag {

    private static final DateTimeFormatter TAG =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Tag() {}

    /// @return `null` when it is none
    static @Nullable LocalDate lies(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : LocalDate.parse(text.strip(), TAG);
        } catch (DateTimeException keinTag) {
            return null;
        }
    }
}

package de.tragwerk.post.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/// Days as officers type them.
final class Tage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Tage() {}

    /// @return `null` when there is no such day
    static @Nullable LocalDate lies(String text) {
        try {
            return LocalDate.parse(text.strip(), DAY);
        } catch (DateTimeException none) {
            return null;
        }
    }
}

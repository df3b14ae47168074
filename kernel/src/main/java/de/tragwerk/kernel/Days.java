package de.tragwerk.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Days in Germany: where they begin and end, and how people type them.
public final class Days {
    /// A day of the law, of a letter, of a list.
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);
    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Days() {}

    /// @param typed "14.3.2026", or "2026-03-14" as browsers and tools write it
    /// @return empty when there is no such day
    public static Optional<LocalDate> read(String typed) {
        String day = typed.strip();
        try {
            return Optional.of(ISO.matcher(day).matches() ? LocalDate.parse(day) : LocalDate.parse(day, GERMAN));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /// `14.03.1979`
    public static String write(LocalDate day) {
        return day.format(WRITTEN);
    }
}

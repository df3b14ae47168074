package de.tragwerk.organisation.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/// What was typed into the forms of the administration.
final class Eingabe {

    private static final DateTimeFormatter TAG =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Eingabe() {}

    static String text(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }

    static boolean name(String typed) {
        return zwischen(typed, 2, 120);
    }

    static boolean zwischen(String typed, int von, int bis) {
        int length = text(typed).length();
        return length >= von && length <= bis && text(typed).chars().noneMatch(Character::isISOControl);
    }

    /// @return `null` when it is no day
    static @Nullable LocalDate tag(String typed) {
        try {
            return typed.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(typed) : LocalDate.parse(typed.strip(), TAG);
        } catch (DateTimeException keinTag) {
            return null;
        }
    }
}

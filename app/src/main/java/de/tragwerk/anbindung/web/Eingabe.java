package de.tragwerk.anbindung.web;

import de.tragwerk.kernel.Days;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was typed into the forms.
final class Eingabe {

    private Eingabe() {}

    static String text(Map<String, String> getippt, String name) {
        return Normalizer.normalize(getippt.getOrDefault(name, "").strip(), Normalizer.Form.NFC);
    }

    /// One line of at most this length.
    static boolean zeile(String text, int von, int bis) {
        return text.length() >= von && text.length() <= bis && text.chars().noneMatch(Character::isISOControl);
    }

    /// @return null when it is no day and time
    static @Nullable OffsetDateTime zeitpunkt(String tag, String uhrzeit) {
        LocalDate day = Days.read(tag).orElse(null);
        if (day == null || !uhrzeit.matches("\\d{1,2}:\\d{2}")) {
            return null;
        }
        try {
            LocalTime time = LocalTime.parse(uhrzeit.length() == 4 ? "0" + uhrzeit : uhrzeit);
            return day.atTime(time).atZone(Days.ZONE).toOffsetDateTime();
        } catch (DateTimeException keineZeit) {
            return null;
        }
    }

    static @Nullable UUID uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
    }
}

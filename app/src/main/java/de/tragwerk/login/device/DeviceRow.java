package de.tragwerk.login.device;

import de.tragwerk.kernel.Days;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;

/// One device as it was typed or exported: checked, not yet kept.
///
/// @param until last day the device management vouches for it
public record DeviceRow(String fingerprint, String name, LocalDate until) {

    /// Either a row, or a sentence that says what is wrong and what is asked for.
    public sealed interface Answer {
        record Row(DeviceRow row) implements Answer {}

        record Wrong(String sentence) implements Answer {}
    }

    public static Answer read(String fingerprint, String name, String until) {
        Optional<String> print = Fingerprint.read(fingerprint);
        String title = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        Optional<LocalDate> day = Days.read(until);
        if (print.isEmpty()) {
            return new Answer.Wrong(
                    "Der Fingerabdruck hat 64 Zeichen aus 0 bis 9 und a bis f (SHA-256 des Gerätezertifikats). Übernehmen Sie ihn aus der Geräteverwaltung.");
        }
        if (title.length() < 2 || title.length() > 80 || title.chars().anyMatch(Character::isISOControl)) {
            return new Answer.Wrong("Nennen Sie den Namen aus dem Inventar, 2 bis 80 Zeichen, zum Beispiel NB-0417.");
        }
        if (day.isEmpty()) {
            return new Answer.Wrong("Nennen Sie den letzten Tag der Prüfung, zum Beispiel 31.12.2026.");
        }
        return new Answer.Row(new DeviceRow(print.get(), title, day.get()));
    }
}

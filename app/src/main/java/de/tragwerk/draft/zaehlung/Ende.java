package de.tragwerk.draft.zaehlung;

import java.time.Duration;
import java.time.OffsetDateTime;

/// What a draft leaves behind when it goes, for the counters alone.
///
/// @param seite saved last, empty before the first
public record Ende(String formular, int version, String seite, OffsetDateTime begonnen, OffsetDateTime geaendert) {

    Dauer dauer() {
        return Dauer.von(Duration.between(begonnen, geaendert));
    }
}

package de.tragwerk.verifier;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The time an entry of form 1 says it was written at: its third line, microseconds since 1970.
final class EntryTime {

    /// An entry gets its time before its transaction commits, and its position after; no transaction of the
    /// program lasts nearly as long.
    static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    private EntryTime() {}

    /// @return null for entries of another form
    static @Nullable Instant of(byte[] entry) {
        String[] lines = new String(entry, StandardCharsets.UTF_8).split("\n", 4);
        if (lines.length < 4 || !lines[0].equals("1") || !lines[2].matches("\\d{1,18}")) {
            return null;
        }
        return Instant.EPOCH.plus(Long.parseLong(lines[2]), ChronoUnit.MICROS);
    }
}

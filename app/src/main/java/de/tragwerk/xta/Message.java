package de.tragwerk.xta;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message in the store, without its content.
///
/// @param oscId id at the intermediary when it came by OSCI, else null
/// @param mailbox fingerprint of the OSCI mailbox it lies in, else null
/// @param arrived the day that counts in law
/// @param bytes of the content as it was sent
/// @param sealedMeta meta data under the server's key
/// @param handedOut first time it was handed to the reader, without counting as fetched
record Message(
        String id,
        String author,
        String reader,
        String service,
        List<String> replies,
        @Nullable String oscId,
        @Nullable String mailbox,
        Instant arrived,
        @Nullable Instant notBefore,
        @Nullable LocalDate obsolete,
        long bytes,
        byte[] sealedMeta,
        @Nullable Instant handedOut,
        @Nullable Instant fetched,
        @Nullable Instant cancelled,
        @Nullable Instant deleted) {

    Message {
        replies = List.copyOf(replies);
    }

    /// A line of the transport report.
    record Event(Instant at, Level level, String code, String reason) {}

    enum Level {
        INFO,
        WARNUNG,
        FEHLER
    }
}

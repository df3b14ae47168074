package de.tragwerk.cli.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The columns of an entry, read back from the bytes that were sealed (form 1).
///
/// @param at with microseconds
record EntryText(
        UUID id,
        OffsetDateTime at,
        String actorKind,
        @Nullable UUID actor,
        @Nullable String job,
        String action,
        String outcome,
        String purpose,
        UUID[] subjects,
        @Nullable LocalDate reachBack,
        @Nullable String thingKind,
        @Nullable UUID thingId,
        byte @Nullable [] thingSha256,
        UUID request) {

    /// @throws IllegalArgumentException when it has another form
    static EntryText parse(byte[] entry) {
        String[] f = new String(entry, StandardCharsets.UTF_8).split("\n", -1);
        if (f.length != 15 || !f[0].equals("1")) {
            throw new IllegalArgumentException("Ein Eintrag der zweiten Kopie hat eine unbekannte Form.");
        }
        return new EntryText(
                UUID.fromString(f[1]),
                Instant.EPOCH.plus(Long.parseLong(f[2]), ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                f[3],
                f[4].isEmpty() ? null : UUID.fromString(f[4]),
                f[5].isEmpty() ? null : f[5],
                f[6],
                f[7],
                f[8],
                f[9].isEmpty()
                        ? new UUID[0]
                        : Arrays.stream(f[9].split(",")).map(UUID::fromString).toArray(UUID[]::new),
                f[10].isEmpty() ? null : LocalDate.parse(f[10]),
                f[11].isEmpty() ? null : f[11],
                f[12].isEmpty() ? null : UUID.fromString(f[12]),
                f[13].isEmpty() ? null : HexFormat.of().parseHex(f[13]),
                UUID.fromString(f[14]));
    }
}

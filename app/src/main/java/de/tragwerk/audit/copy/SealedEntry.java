package de.tragwerk.audit.copy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A sealed entry as the database has it.
///
/// @param n position, from 0
/// @param leaf its hash when it was sealed
/// @param entry its bytes now, null when the row is gone
/// @param at when it was written, null when the row is gone
public record SealedEntry(
        long n,
        byte[] leaf,
        byte @Nullable [] entry,
        @Nullable Instant at) {}

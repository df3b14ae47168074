package de.tragwerk.oversight;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which entries to show.
///
/// @param subject whose data; null for all
/// @param actor whose account; null for all
/// @param purpose code of the purpose, empty for all
/// @param action beginning of the action's code, empty for all
/// @param from first day, included
/// @param to last day, included
/// @param before only entries older than this one; null for the newest
public record AccessFilter(
        @Nullable UUID subject,
        @Nullable UUID actor,
        String purpose,
        String action,
        LocalDate from,
        LocalDate to,
        @Nullable UUID before) {}

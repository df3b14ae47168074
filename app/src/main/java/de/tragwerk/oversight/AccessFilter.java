package de.tragwerk.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which entries to show.
///
/// @param subjects whose data: a file first, then its persons and applications; empty for all
/// @param actor whose account; null for all
/// @param purpose code of the purpose, empty for all
/// @param action beginning of the action's code, empty for all
/// @param from first day, included
/// @param to last day, included
/// @param before only entries older than this one; null for the newest
public record AccessFilter(
        List<UUID> subjects,
        @Nullable UUID actor,
        String purpose,
        String action,
        LocalDate from,
        LocalDate to,
        @Nullable UUID before) {
    public AccessFilter {
        subjects = List.copyOf(subjects);
    }
}

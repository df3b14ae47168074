package de.tragwerk.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the audit log. Ids and codes only, never free text.
///
/// @param action `module.ACTION`, as declared by the module
/// @param subjects persons, accounts and files whose data were touched
/// @param reachBack the earliest day that was reached, if history was read
/// @param thing what was made or changed, with its hash
public record Entry(
        String action,
        Outcome outcome,
        List<UUID> subjects,
        @Nullable LocalDate reachBack,
        @Nullable Thing thing) {

    public enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    /// A Bescheid, release, payment line or document.
    ///
    /// @param sha256 32 bytes over the thing's content
    public record Thing(String kind, UUID id, byte[] sha256) {}

    public Entry {
        if (!action.matches("[a-z]+\\.[A-Z_0-9]+")) {
            throw new IllegalArgumentException("Handlung heißt modul.HANDLUNG; war: " + action);
        }
        subjects = List.copyOf(subjects);
    }

    public static Entry of(String action) {
        return new Entry(action, Outcome.DONE, List.of(), null, null);
    }

    public Entry subjects(UUID... ids) {
        return subjects(List.of(ids));
    }

    /// Adds subjects; each is kept once.
    public Entry subjects(Collection<UUID> ids) {
        LinkedHashSet<UUID> all = new LinkedHashSet<>(subjects);
        all.addAll(ids);
        return new Entry(action, outcome, List.copyOf(all), reachBack, thing);
    }

    public Entry reach(LocalDate earliest) {
        return new Entry(action, outcome, subjects, earliest, thing);
    }

    public Entry thing(String kind, UUID id, byte[] sha256) {
        return new Entry(action, outcome, subjects, reachBack, new Thing(kind, id, sha256));
    }

    public Entry refused() {
        return new Entry(action, Outcome.REFUSED, subjects, reachBack, thing);
    }

    public Entry failed() {
        return new Entry(action, Outcome.FAILED, subjects, reachBack, thing);
    }
}

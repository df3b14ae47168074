package de.tragwerk.decision.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who wrote something down, and when: what a form was filled in over.
public record Niederschrift(@Nullable UUID konto, @Nullable Instant am) {

    /// Nobody has.
    public static final Niederschrift KEINE = new Niederschrift(null, null);

    /// What a form carries, so that a later one is not overwritten unseen.
    public String zeichen() {
        return am == null ? "" : am.toString();
    }
}

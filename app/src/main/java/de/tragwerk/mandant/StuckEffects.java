package de.tragwerk.mandant;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the outbox does not get rid of, for who runs the program: ids and reasons, no content.
public interface StuckEffects {

    /// @param due when it is tried next, null when it was given up
    /// @param error kind of the last error
    record Effect(
            UUID id,
            String kind,
            OffsetDateTime created,
            int tries,
            @Nullable OffsetDateTime due,
            String error) {
        public boolean gaveUp() {
            return due == null;
        }
    }

    /// Given up first, then what is tried in vain for some minutes; without what was put away.
    List<Effect> all(int ab, int anzahl);

    /// How many were given up.
    int gaveUp();

    /// Tries it at once, and again for as long as a new one.
    ///
    /// @return false when it is done or being tried this moment
    boolean again(UUID id);

    /// Takes one that was given up off the list.
    boolean putAway(UUID id);
}

package de.tragwerk.beratung.pflege;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A link that was given out for one entry.
///
/// @param fuer who got it
/// @param konto who gave it out
public record Link(
        UUID id,
        String kennung,
        String fuer,
        UUID konto,
        OffsetDateTime bis,
        @Nullable OffsetDateTime benutzt,
        @Nullable OffsetDateTime widerrufen) {

    public boolean offen(OffsetDateTime jetzt) {
        return benutzt == null && widerrufen == null && jetzt.isBefore(bis);
    }

    /// One word for the list.
    public String stand(OffsetDateTime jetzt) {
        return benutzt != null ? "benutzt" : widerrufen != null ? "widerrufen" : offen(jetzt) ? "offen" : "abgelaufen";
    }
}

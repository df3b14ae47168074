package de.tragwerk.beratung.pflege;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version of an entry or of the map: proposed, published or refused.
///
/// @param <T> what it says
/// @param hash SHA-256 of what it says, hex
/// @param konto editor who entered it, null when it came by a link
/// @param linkKonto editor who gave out the link, null when it came from an editor
/// @param grund why it was refused, null when it was not
public record Fassung<T>(
        UUID id,
        String kennung,
        int nummer,
        Zustand zustand,
        T inhalt,
        String hash,
        OffsetDateTime eingereicht,
        @Nullable UUID konto,
        @Nullable UUID linkKonto,
        @Nullable OffsetDateTime entschieden,
        @Nullable UUID entschiedenKonto,
        @Nullable String grund) {

    /// Where a version is.
    public enum Zustand {
        VORGESCHLAGEN("wartet"),
        VEROEFFENTLICHT("veröffentlicht"),
        ABGELEHNT("abgelehnt"),
        ABGELOEST("abgelöst");

        private final String wort;

        Zustand(String wort) {
            this.wort = wort;
        }

        public String wort() {
            return wort;
        }
    }

    public boolean wartet() {
        return zustand == Zustand.VORGESCHLAGEN;
    }

    /// Whether the centre itself wrote it.
    public boolean vonDerStelle() {
        return konto == null;
    }
}

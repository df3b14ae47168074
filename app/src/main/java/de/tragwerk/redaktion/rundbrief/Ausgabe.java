package de.tragwerk.redaktion.rundbrief;

import de.tragwerk.newsletter.Rundbrief;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An issue at the desk.
///
/// @param stand counts its changes: who saw an older one does not change or release it
/// @param hash SHA-256 of what it says
public record Ausgabe(
        UUID id,
        Zustand zustand,
        Map<String, Rundbrief.Teil> teile,
        String hash,
        int stand,
        OffsetDateTime begonnen,
        @Nullable String grund,
        @Nullable OffsetDateTime freigegebenAm) {

    public enum Zustand {
        ENTWURF("Entwurf"),
        VORGELEGT("vorgelegt"),
        FREIGEGEBEN("freigegeben"),
        VERWORFEN("verworfen");

        private final String wort;

        Zustand(String wort) {
            this.wort = wort;
        }

        public String wort() {
            return wort;
        }
    }

    public boolean entwurf() {
        return zustand == Zustand.ENTWURF;
    }

    /// Its German subject, for lists.
    public String titel() {
        Rundbrief.Teil de = teile.get(Rundbrief.SPRACHEN.getFirst());
        return de == null || de.betreff().isBlank() ? "Noch ohne Betreff" : de.betreff();
    }

    /// As portals get it.
    public Rundbrief rundbrief() {
        return new Rundbrief(id, freigegebenAm == null ? Instant.MAX : freigegebenAm.toInstant(), teile);
    }
}

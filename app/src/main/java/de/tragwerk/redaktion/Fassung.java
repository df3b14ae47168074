package de.tragwerk.redaktion;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version of a form on its way from draft to published.
///
/// @param grundlage version it was begun from, 0 for a new form
/// @param definition the whole form as YAML
/// @param hash SHA-256 of the definition, hex
/// @param faelle test cases as YAML
/// @param notizen what an import could not take, one sentence a line
/// @param stand counts changes: two people do not write over each other
/// @param grund why it came back, null when it did not
/// @param gueltigAb first day for new applications, null before it is published
public record Fassung(
        UUID id,
        String formular,
        int version,
        int grundlage,
        Zustand zustand,
        String definition,
        String hash,
        String faelle,
        String notizen,
        int stand,
        OffsetDateTime begonnen,
        @Nullable String grund,
        @Nullable LocalDate gueltigAb,
        @Nullable OffsetDateTime veroeffentlichtAm) {

    /// Where a version is.
    public enum Zustand {
        ENTWURF("Entwurf"),
        VORGELEGT("vorgelegt"),
        VEROEFFENTLICHT("veröffentlicht"),
        VERWORFEN("verworfen");

        private final String wort;

        Zustand(String wort) {
            this.wort = wort;
        }

        public String wort() {
            return wort;
        }
    }

    public boolean offen() {
        return zustand == Zustand.ENTWURF || zustand == Zustand.VORGELEGT;
    }

    public boolean entwurf() {
        return zustand == Zustand.ENTWURF;
    }
}

package de.tragwerk.party;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal to change a person's master data, made by somebody who only reads her.
///
/// @param werte proposed values by the names of the fields ([Abgleich]); an empty text empties the field
/// @param konto who proposed
/// @param antwort what the person who decided wrote, empty without
public record Vorschlag(
        UUID id,
        UUID person,
        Map<String, String> werte,
        String grund,
        UUID konto,
        Instant am,
        Zustand zustand,
        @Nullable UUID entschiedenKonto,
        @Nullable Instant entschiedenAm,
        String antwort) {

    /// What became of it.
    public enum Zustand {
        OFFEN("wartet"),
        ANGENOMMEN("angenommen"),
        GEAENDERT("mit Änderung angenommen"),
        ABGELEHNT("abgelehnt"),
        ZURUECKGEZOGEN("zurückgezogen");

        private final String titel;

        Zustand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    public boolean offen() {
        return zustand == Zustand.OFFEN;
    }
}

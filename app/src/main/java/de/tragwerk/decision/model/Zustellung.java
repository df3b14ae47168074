package de.tragwerk.decision.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a Bescheid has come on its way.
///
/// @param bekannt day on which it counts as known
/// @param fristEnde last day for an objection
public record Zustellung(
        UUID id,
        UUID akte,
        int kreis,
        UUID bescheid,
        Weg weg,
        Zustand zustand,
        @Nullable UUID stapel,
        @Nullable LocalDate aufgegeben,
        @Nullable Instant benachrichtigt,
        @Nullable Instant abgerufen,
        @Nullable LocalDate bekannt,
        @Nullable LocalDate fristEnde) {

    public enum Weg {
        POSTFACH("Postfach"),
        POST("Brief");

        private final String titel;

        Weg(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    public enum Zustand {
        OFFEN("wartet"),
        GEDRUCKT("gedruckt"),
        ABGESANDT("abgesandt"),
        BENACHRICHTIGT("Benachrichtigung abgesandt"),
        ABGERUFEN("abgerufen");

        private final String titel;

        Zustand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }
}

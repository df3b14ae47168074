package de.tragwerk.decision.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a Bescheid or another letter has come on its way.
///
/// @param bescheid the act, or `null` for a letter that decides nothing
/// @param schreiben that letter, or `null` for an act
/// @param empfaenger who gets a copy, `null` for whom the letter is addressed to
/// @param vertretung the objection in which that person is represented, when who represents her gets the copy
/// @param bekannt day on which it counts as known
/// @param fristEnde last day for an objection
public record Zustellung(
        UUID id,
        UUID akte,
        int kreis,
        @Nullable UUID bescheid,
        @Nullable UUID schreiben,
        @Nullable UUID empfaenger,
        @Nullable UUID vertretung,
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
        ABGERUFEN("abgerufen"),
        UNZUSTELLBAR("kam zurück");

        private final String titel;

        Zustand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }
}

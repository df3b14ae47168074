package de.tragwerk.decision.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is being decided.
///
/// @param person the person who asked
/// @param vorgaenger the Bescheid that a change replaces
/// @param zurueckGrund why the second person sent it back, until it is proposed again
public record Entwurf(
        UUID id,
        UUID akte,
        int kreis,
        UUID person,
        @Nullable UUID antrag,
        Art art,
        Kapitel kapitel,
        LocalDate antragAm,
        YearMonth von,
        YearMonth bis,
        @Nullable Ablehnungsgrund ablehnungsgrund,
        @Nullable UUID vorgaenger,
        Zustand zustand,
        @Nullable UUID vorgeschlagenVon,
        @Nullable UUID vorgeschlagenPerson,
        @Nullable Instant vorgeschlagenAm,
        byte @Nullable [] vorgeschlagenHash,
        @Nullable String zurueckGrund) {

    /// Kind of act.
    public enum Art {
        BEWILLIGUNG("Bewilligung"),
        ABLEHNUNG("Ablehnung"),
        AENDERUNG("Änderung");

        private final String titel;

        Art(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    public enum Zustand {
        ENTWURF("Entwurf"),
        VORGESCHLAGEN("zur Freigabe"),
        FREIGEGEBEN("freigegeben"),
        VERWORFEN("verworfen");

        private final String titel;

        Zustand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// The months decided about.
    ///
    /// @param letzterMonat last month with parameters
    public Bewilligungszeitraum zeitraum(YearMonth letzterMonat) {
        boolean gekuerzt = bis.equals(letzterMonat)
                && (kapitel.aufDauer() || von.plusMonths(11).isAfter(bis));
        return new Bewilligungszeitraum(von, bis, gekuerzt);
    }
}

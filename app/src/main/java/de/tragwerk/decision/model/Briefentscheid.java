package de.tragwerk.decision.model;

import de.tragwerk.service.Rechtsbehelf;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The decision about an application whose service is not calculated: words instead of amounts. There is one for each
/// application, from the day it came into a file.
///
/// @param leistung id of the service
/// @param frist day until which somebody should have looked at it
/// @param version counts changes; a page names the one it showed
/// @param bearbeiter who took it, `null` for nobody
/// @param inhalt what is to be decided, `null` before the first words
/// @param zurueckGrund why the second person gave it back, `null` without
/// @param schreiben the letter that went out, `null` before
public record Briefentscheid(
        UUID id,
        UUID antrag,
        UUID akte,
        int kreis,
        String leistung,
        LocalDate eingang,
        LocalDate frist,
        Zustand zustand,
        int version,
        @Nullable UUID bearbeiter,
        @Nullable Inhalt inhalt,
        @Nullable UUID vorgeschlagenVon,
        @Nullable UUID vorgeschlagenPerson,
        @Nullable OffsetDateTime vorgeschlagenAm,
        @Nullable String zurueckGrund,
        @Nullable UUID freigegebenVon,
        @Nullable OffsetDateTime freigegebenAm,
        @Nullable UUID schreiben) {

    /// How far it has come.
    public enum Zustand {
        OFFEN("offen"),
        VORGESCHLAGEN("zur Freigabe"),
        FREIGEGEBEN("entschieden");

        private final String titel;

        Zustand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// What it says about the application.
    public enum Art {
        BEWILLIGUNG("Bewilligung", true),
        TEILWEISE("teilweise Bewilligung", true),
        ABLEHNUNG("Ablehnung", false),
        ERLEDIGUNG("Erledigung", false);

        private final String titel;
        private final boolean gewaehrt;

        Art(String titel, boolean gewaehrt) {
            this.titel = titel;
            this.gewaehrt = gewaehrt;
        }

        public String titel() {
            return titel;
        }

        /// Something is granted, so the letter must say what.
        public boolean gewaehrt() {
            return gewaehrt;
        }

        /// End of the codes of its wording.
        String baustein() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// The officer's words.
    ///
    /// @param was what is granted, or what else the decision says; may be empty where nothing is granted
    /// @param grund the reasons
    /// @param norm what it rests on
    /// @param gericht name and address of the court, where one sues at once
    public record Inhalt(Art art, String was, String grund, String norm, Rechtsbehelf rechtsbehelf, String gericht) {}

    public boolean offen() {
        return zustand == Zustand.OFFEN;
    }
}

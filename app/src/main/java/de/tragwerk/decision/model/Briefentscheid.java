package de.tragwerk.decision.model;

import de.tragwerk.service.Rechtsbehelf;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The decision about an application whose service is not calculated: words, and the money they grant. There is
/// one for each application, from the day it came into a file; a later one can end a line of money.
///
/// @param leistung id of the service
/// @param frist day until which somebody should have looked at it
/// @param version counts changes; a page names the one it showed
/// @param bearbeiter who took it, `null` for nobody
/// @param inhalt what is to be decided, `null` before the first words
/// @param zurueckGrund why the second person gave it back, `null` without
/// @param schreiben the letter that went out, `null` before
/// @param endeVon the line of money of an earlier letter that this one ends, `null` for the decision about the
/// application
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
        @Nullable UUID schreiben,
        @Nullable UUID endeVon) {

    /// How far it has come.
    public enum Zustand {
        OFFEN("offen"),
        VORGESCHLAGEN("zur Freigabe"),
        FREIGEGEBEN("entschieden"),
        /// Only an end of money: nobody wants it any more.
        VERWORFEN("verworfen");

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
        ERLEDIGUNG("Erledigung", false),
        /// Of a line of money; never about an application.
        ENDE("Ende einer Leistung", false);

        private static final List<Art> ZUM_ANTRAG = List.of(BEWILLIGUNG, TEILWEISE, ABLEHNUNG, ERLEDIGUNG);

        private final String titel;
        private final boolean gewaehrt;

        Art(String titel, boolean gewaehrt) {
            this.titel = titel;
            this.gewaehrt = gewaehrt;
        }

        public String titel() {
            return titel;
        }

        /// What can be said about an application.
        public static List<Art> zumAntrag() {
            return ZUM_ANTRAG;
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
    /// @param zeilen money it grants
    /// @param letzter last month that is paid of the line it ends, `null` while nobody has said
    /// @param anhoerung how she could speak before something is taken away, or why she did not have to (§ 24 SGB
    /// X, § 28 VwVfG); empty where nothing is
    public record Inhalt(
            Art art,
            String was,
            String grund,
            String norm,
            Rechtsbehelf rechtsbehelf,
            String gericht,
            List<Leistungszeile> zeilen,
            @Nullable YearMonth letzter,
            String anhoerung) {

        /// Words from before there were lines and hearings have none.
        public Inhalt {
            zeilen = zeilen == null ? List.of() : List.copyOf(zeilen);
            anhoerung = anhoerung == null ? "" : anhoerung;
        }

        public Inhalt mit(List<Leistungszeile> andere) {
            return new Inhalt(art, was, grund, norm, rechtsbehelf, gericht, andere, letzter, anhoerung);
        }

        public Optional<Leistungszeile> zeile(UUID id) {
            return zeilen.stream().filter(z -> z.id().equals(id)).findFirst();
        }

        /// Money of it goes to the person herself.
        public boolean anSieSelbst() {
            return zeilen.stream().anyMatch(z -> z.dritter() == null);
        }
    }

    /// Its part of the address of its page: the application, of an end of money its own id.
    public UUID schluessel() {
        return beendet() ? id : antrag;
    }

    /// It ends a line of money.
    public boolean beendet() {
        return endeVon != null;
    }

    public boolean offen() {
        return zustand == Zustand.OFFEN;
    }
}

package de.tragwerk.abgleich.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An answer that differs from the facts.
///
/// @param stelle who answered
/// @param bis last month, `null` while it goes on
/// @param zusatz for instance an employer; empty without
/// @param ergebnis what came of it, `null` while it is open
/// @param loeschenAm when the answer is deleted, `null` while it is open
public record Treffer(
        UUID id,
        UUID lauf,
        UUID akte,
        int kreis,
        UUID person,
        Meldung meldung,
        String stelle,
        YearMonth von,
        @Nullable YearMonth bis,
        long cent,
        String zusatz,
        Abweichung abweichung,
        Instant am,
        @Nullable Ergebnis ergebnis,
        @Nullable LocalDate loeschenAm) {

    public enum Abweichung {
        UNBEKANNT("In den Tatsachen steht davon nichts"),
        BETRAG("In den Tatsachen steht ein anderer Betrag");

        private final String satz;

        Abweichung(String satz) {
            this.satz = satz;
        }

        public String satz() {
            return satz;
        }
    }

    /// What an officer found.
    public enum Ergebnis {
        /// Nothing differs after all; the answer is deleted at once (§ 8 Abs. 2 Satz 1 SozhiDAV).
        KEINE_AENDERUNG("ändert nichts"),
        ANHOERUNG("Anhörung begonnen"),
        AENDERUNG("Änderung begonnen");

        private final String titel;

        Ergebnis(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }
}

package de.tragwerk.payment.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A run. Sums are those of the last calculation.
///
/// @param nummer 1 for the monthly run, more for later ones of the same month
/// @param stand counts calculations
/// @param stoerung rule of the database that refused the orders of the last release, empty without
public record Lauf(
        UUID id,
        YearMonth monat,
        int nummer,
        Zustand zustand,
        int stand,
        UUID erstelltVon,
        UUID erstelltPerson,
        Instant erstelltAm,
        @Nullable Instant simuliertAm,
        @Nullable LocalDate ausfuehrung,
        byte @Nullable [] fingerabdruck,
        Summen summen,
        @Nullable UUID freigegebenVon,
        @Nullable Instant freigegebenAm,
        @Nullable Instant dateienAm,
        String stoerung) {

    public enum Zustand {
        RECHNET("wird berechnet"),
        SIMULIERT("wartet auf Freigabe"),
        UEBERHOLT("überholt"),
        FREIGABE("Freigabe wird geprüft"),
        FREIGEGEBEN("Datei wird geschrieben"),
        DATEI("Datei liegt bereit"),
        UEBERGEBEN("an Bank übergeben"),
        VERWORFEN("verworfen");

        private final String titel;

        Zustand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }

        /// The program is working on it and will go on by itself.
        public boolean arbeitet() {
            return this == RECHNET || this == FREIGABE || this == FREIGEGEBEN;
        }

        /// Nothing is ordered yet.
        public boolean offen() {
            return this == RECHNET || this == SIMULIERT || this == UEBERHOLT || this == FREIGABE;
        }

        public static Optional<Zustand> of(String name) {
            try {
                return Optional.of(valueOf(name.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /// @param anzahl payments that can go
    /// @param nachzahlungen how many of them are for months before
    /// @param kontoGeaendert lines whose money would go elsewhere than before, paid or not
    public record Summen(
            int anzahl,
            long cent,
            int nachzahlungen,
            long nachzahlungCent,
            int nichtZahlbar,
            long nichtZahlbarCent,
            int neu,
            int geaendert,
            int unveraendert,
            int beendet,
            int kontoGeaendert) {}

    /// `2026-12-M`, or `2026-12-N2` for the second run of the month.
    public String kennung() {
        return monat + (nummer == 1 ? "-M" : "-N" + nummer);
    }
}

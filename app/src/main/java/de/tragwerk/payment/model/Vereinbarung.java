package de.tragwerk.payment.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is agreed with the bank about the verification of payees for one account (Art. 5c Verordnung (EU) Nr.
/// 260/2012): one person writes it down, another confirms it.
///
/// @param kasse account of the authority
/// @param ab first day it holds
/// @param beleg where the agreement is: contract, letter, day
public record Vereinbarung(
        UUID id,
        UUID kasse,
        Art art,
        LocalDate ab,
        String beleg,
        Vorschlagsstand zustand,
        UUID vorgeschlagenVon,
        UUID vorgeschlagenPerson,
        Instant vorgeschlagenAm,
        @Nullable UUID freigegebenVon,
        @Nullable Instant freigegebenAm) {

    /// Since that day a bank has to verify the payee of a transfer (Art. 5c Verordnung (EU) Nr. 260/2012).
    public static final LocalDate PFLICHT = LocalDate.of(2025, 10, 9);

    public enum Art {
        /// Art. 5c Abs. 6: who is no consumer may do without when several orders come as a bundle.
        VERZICHT("ohne Empfängerüberprüfung (Verzicht, Art. 5c Abs. 6)"),
        PRUEFUNG("mit Empfängerüberprüfung, die Bank meldet das Ergebnis");

        private final String titel;

        Art(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }
}

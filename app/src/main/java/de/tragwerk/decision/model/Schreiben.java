package de.tragwerk.decision.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter of the authority beside the Bescheide that rest on a calculation. Only [Art#BESCHEID] decides
/// anything.
///
/// @param person whom it is addressed to; `null` for the applicant, and for what goes to nobody in the file
/// ([Art#anDritte])
/// @param sha256 of the PDF
public record Schreiben(
        UUID id,
        UUID akte,
        int kreis,
        @Nullable UUID person,
        Art art,
        String aktenzeichen,
        LocalDate datum,
        UUID dokument,
        byte[] sha256,
        UUID vonKonto) {

    /// What it is about.
    public enum Art {
        ANHOERUNG("Anhörung"),
        WIDERSPRUCH_EINGANG("Eingang des Widerspruchs"),
        DIREKTZAHLUNG("Zahlung an Dritte"),
        DIREKTZAHLUNG_EMPFAENGER("Mitteilung an den Empfänger einer Direktzahlung", true),
        MITWIRKUNG("Aufforderung zur Mitwirkung"),
        /// Decides an application that is not calculated.
        BESCHEID("Bescheid"),
        DARLEHEN("Bescheid über ein Darlehen"),
        AUFRECHNUNG("Bescheid über eine Aufrechnung"),
        AUFRECHNUNG_ANHOERUNG("Anhörung vor einer Aufrechnung"),
        DRITTSCHULDNER("Antwort an einen Gläubiger", true),
        ERSTATTUNG("Erstattung unter Trägern", true),
        ERSTATTUNG_PERSON("Unterrichtung über eine Erstattung"),
        /// To heirs and who caused the help; with a person only where she owes it herself.
        KOSTENERSATZ("Bescheid über Kostenersatz", true),
        KOSTENERSATZ_ANHOERUNG("Anhörung vor einem Kostenersatz", true),
        UNTERHALT("Schreiben über Unterhalt", true),
        AUSKUNFT("Bitte um Auskunft", true),
        AUSKUNFT_BESCHEID("Bescheid über eine Pflicht zur Auskunft", true),
        /// With a code that confirms an address.
        ANSCHRIFT("Code zur Anschrift"),
        /// One text for many files; decides nothing.
        SERIENBRIEF("Mitteilung");

        private final String titel;
        private final boolean anDritte;

        Art(String titel) {
            this(titel, false);
        }

        Art(String titel, boolean anDritte) {
            this.titel = titel;
            this.anDritte = anDritte;
        }

        /// Whether it goes to somebody who is not in the file, unless it names a person.
        public boolean anDritte() {
            return anDritte;
        }

        public String titel() {
            return titel;
        }
    }
}

package de.tragwerk.payment.model;

import java.time.LocalDate;
import java.util.UUID;

/// An attachment or assignment of somebody's claim that arrived, with the day it was answered.
///
/// @param glaeubiger name and address, line by line
/// @param zeichen the creditor's reference
public record Pfaendung(
        UUID id,
        UUID akte,
        int kreis,
        Art art,
        String glaeubiger,
        String zeichen,
        LocalDate eingang,
        LocalDate antwortAm) {

    public enum Art {
        PFAENDUNG("Pfändungs- und Überweisungsbeschluss"),
        ABTRETUNG("Abtretung"),
        VERPFAENDUNG("Verpfändung");

        private final String titel;

        Art(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }
}

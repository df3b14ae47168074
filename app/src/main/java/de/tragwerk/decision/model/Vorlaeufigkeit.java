package de.tragwerk.decision.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That a draft decides provisionally, or finally about what was decided provisionally (§ 44a SGB XII).
///
/// @param grund why nothing final can be said yet; `null` for a final decision
/// @param text the circumstances in the officer's words, printed in the notice; empty for a final decision
/// @param antrag day on which the person asked for a final decision (Abs. 5 Satz 2, Abs. 6 Satz 2 Nr. 1), `null`
/// without
public record Vorlaeufigkeit(
        Art art,
        @Nullable Grund grund,
        String text,
        @Nullable LocalDate antrag) {

    public enum Art {
        VORLAEUFIG("vorläufig"),
        ABSCHLIESSEND("abschließend");

        private final String titel;

        Art(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// § 44a Abs. 1 Satz 1: the two cases. That § 41 Abs. 2 and 3 are met stands fixed in both.
    public enum Grund {
        VORAUSSETZUNGEN(
                "weitere Voraussetzungen sind noch festzustellen und wahrscheinlich erfüllt",
                "§ 44a Abs. 1 Satz 1 Nr. 1 SGB XII"),
        HOEHE("die Höhe des Anspruchs ist noch festzustellen", "§ 44a Abs. 1 Satz 1 Nr. 2 SGB XII");

        private final String satz;
        private final String norm;

        Grund(String satz, String norm) {
            this.satz = satz;
            this.norm = norm;
        }

        public String satz() {
            return satz;
        }

        public String norm() {
            return norm;
        }
    }

    public boolean vorlaeufig() {
        return art == Art.VORLAEUFIG;
    }
}

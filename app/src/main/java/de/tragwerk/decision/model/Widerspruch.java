package de.tragwerk.decision.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An objection against a Bescheid (§§ 83 to 86 SGG).
///
/// @param fristEnde last day on which it could come, `null` while nobody can prove when the Bescheid was known
/// @param begruendung in the person's words or the officer's summary, `null` without
/// @param neuerBescheid act that remedies or carries out the result, `null` without
public record Widerspruch(
        UUID id,
        UUID akte,
        int kreis,
        UUID bescheid,
        LocalDate eingang,
        Weg weg,
        @Nullable LocalDate fristEnde,
        @Nullable String begruendung,
        Zustand zustand,
        @Nullable LocalDate vorgelegtAm,
        @Nullable Ergebnis ergebnis,
        @Nullable LocalDate erledigtAm,
        @Nullable UUID neuerBescheid) {

    /// How it came (§ 84 Abs. 1 SGG).
    public enum Weg {
        SCHRIFTLICH("schriftlich"),
        ELEKTRONISCH("elektronisch"),
        NIEDERSCHRIFT("zur Niederschrift");

        private final String titel;

        Weg(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    public enum Zustand {
        OFFEN("in Prüfung"),
        VORGELEGT("vorgelegt"),
        ERLEDIGT("erledigt");

        private final String titel;

        Zustand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// What became of it.
    public enum Ergebnis {
        ABHILFE("abgeholfen (§ 85 Abs. 1 SGG)"),
        STATTGEGEBEN("stattgegeben"),
        TEILWEISE("teilweise stattgegeben"),
        ZURUECKGEWIESEN("zurückgewiesen"),
        ZURUECKGENOMMEN("zurückgenommen");

        private final String titel;

        Ergebnis(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// § 88 Abs. 2 SGG: after three months she can sue because nobody decided.
    private static final int MONATE_BIS_UNTAETIG = 3;

    /// Whether it came in time. Nobody is late who may not have known the Bescheid.
    public boolean fristgerecht() {
        return fristEnde == null || !eingang.isAfter(fristEnde);
    }

    public boolean offen() {
        return zustand != Zustand.ERLEDIGT;
    }

    public LocalDate entscheidenBis() {
        return eingang.plusMonths(MONATE_BIS_UNTAETIG);
    }
}

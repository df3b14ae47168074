package de.tragwerk.decision.model;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mass adjustment: one run over all running cases.
///
/// @param anlass why, as people call it: "Regelbedarfe 2027"
/// @param ab first month that may change; of a continuation, the month in which the award goes on
/// @param nur Aktenzeichen of a trial, empty for all cases
/// @param mitNeuen also cases in which facts were entered since the last Bescheid
/// @param angehalten the program waits, in whatever state the run is
/// @param gelesen cases done in this state, of `gesamt`
public record Anpassung(
        UUID id,
        Art art,
        String anlass,
        YearMonth ab,
        List<String> nur,
        boolean mitNeuen,
        Zustand zustand,
        boolean angehalten,
        UUID erstelltVon,
        UUID erstelltPerson,
        Instant erstelltAm,
        @Nullable UUID zeiger,
        int gelesen,
        int gesamt,
        @Nullable Instant berichtetAm,
        byte @Nullable [] fingerabdruck,
        Summen summen,
        @Nullable UUID freigegebenVon,
        @Nullable Instant freigegebenAm,
        int erledigt,
        int gescheitert,
        @Nullable Instant fertigAm) {
    public Anpassung {
        nur = List.copyOf(nur);
    }

    /// What the run does with a case.
    public enum Art {
        AENDERUNG("Änderung laufender Bewilligungen"),
        WEITER("Fortsetzung endender Bewilligungen");

        private final String titel;

        Art(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    public enum Zustand {
        RECHNET("Trockenlauf rechnet"),
        BERICHT("wartet auf Freigabe"),
        FREIGABE("Freigabe wird geprüft"),
        UEBERHOLT("überholt"),
        LAEUFT("Bescheide werden erlassen"),
        FERTIG("fertig"),
        VERWORFEN("verworfen"),
        ABGEBROCHEN("abgebrochen");

        private final String titel;

        Zustand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }

        /// The program is working on it and will go on by itself.
        public boolean arbeitet() {
            return this == RECHNET || this == FREIGABE || this == LAEUFT;
        }
    }

    /// @param alt cents a month over all cases that change, summed over their changed months
    public record Summen(int aendern, int unveraendert, int ausnahmen, long alt, long neu) {

        public long unterschied() {
            return neu - alt;
        }
    }

    /// Sums of the report for one month.
    public record Monat(YearMonth monat, int faelle, long alt, long neu) {

        public long unterschied() {
            return neu - alt;
        }
    }
}

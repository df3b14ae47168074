package de.tragwerk.decision.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An action before the court about what an objection did not reach (§§ 87 to 92 SGG, §§ 74, 81 VwGO).
///
/// @param widerspruch the objection; what is challenged and by whom stands there
/// @param eingang day on which it came to the court, or to an authority, which is as good (§ 91 Abs. 1 SGG)
/// @param aktenzeichen of the court, empty while it is not known
/// @param fristEnde last day on which it could come, `null` while nobody said when the Widerspruchsbescheid became
///     known
/// @param ergebnisAm day of what ended it, `null` while it runs
/// @param neuerBescheid act, against a letter the letter, that carries the result out, `null` without
public record Klage(
        UUID id,
        UUID akte,
        int kreis,
        UUID widerspruch,
        LocalDate eingang,
        String gericht,
        String aktenzeichen,
        @Nullable LocalDate fristEnde,
        Zustand zustand,
        @Nullable Ergebnis ergebnis,
        @Nullable LocalDate ergebnisAm,
        @Nullable UUID neuerBescheid) {

    /// How far it is.
    public enum Zustand {
        OFFEN("anhängig"),
        AUSZUFUEHREN("entschieden, noch auszuführen"),
        ERLEDIGT("erledigt");

        private final String titel;

        Zustand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// What ended it, when nobody can appeal any more.
    public enum Ergebnis {
        STATTGEGEBEN("Urteil: Klage hat Erfolg"),
        TEILWEISE("Urteil: Klage hat zum Teil Erfolg"),
        ANERKENNTNIS("Anerkenntnis"),
        VERGLEICH("Vergleich"),
        ABGEWIESEN("Klage abgewiesen"),
        ZURUECKGENOMMEN("Klage zurückgenommen"),
        HAUPTSACHE_ERLEDIGT("Hauptsache erledigt, am Bescheid ändert sich nichts");

        private final String titel;

        Ergebnis(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }

        /// Whether an act has to carry it out.
        public boolean aendert() {
            return this == STATTGEGEBEN || this == TEILWEISE || this == ANERKENNTNIS || this == VERGLEICH;
        }
    }

    /// Whether it came in time. Nobody is late who may not have known the Widerspruchsbescheid.
    public boolean rechtzeitig() {
        return fristEnde == null || !eingang.isAfter(fristEnde);
    }

    public boolean offen() {
        return zustand == Zustand.OFFEN;
    }

    /// The court has changed something, and no act says so yet.
    public boolean auszufuehren() {
        return zustand == Zustand.AUSZUFUEHREN;
    }
}

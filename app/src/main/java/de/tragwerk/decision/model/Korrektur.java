package de.tragwerk.decision.model;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal to correct a fact in a file of others.
///
/// @param tatsache the fact that is held to be wrong
/// @param wert in the form its kind prescribes
/// @param bis last month, `null` while it goes on
/// @param konto who proposed
/// @param antwort what the person who decided wrote, empty without
public record Korrektur(
        UUID id,
        UUID akte,
        String aktenzeichen,
        UUID tatsache,
        TatsacheArt art,
        String wert,
        YearMonth von,
        @Nullable YearMonth bis,
        String grund,
        UUID konto,
        Instant am,
        Zustand zustand,
        @Nullable UUID entschiedenKonto,
        @Nullable Instant entschiedenAm,
        String antwort) {

    /// The proposed value as an officer types it.
    public String geschrieben() {
        return Wert.geschrieben(art, wert);
    }

    /// What became of it.
    public enum Zustand {
        OFFEN("wartet"),
        ANGENOMMEN("angenommen"),
        GEAENDERT("mit Änderung angenommen"),
        ABGELEHNT("abgelehnt"),
        ZURUECKGEZOGEN("zurückgezogen");

        private final String titel;

        Zustand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    public boolean offen() {
        return zustand == Zustand.OFFEN;
    }

    /// The proposed value with its months, as people read it.
    public String satz() {
        return alsTatsache().satz();
    }

    private Tatsache alsTatsache() {
        return new Tatsache(
                id, null, art, 1, von, bis, wert, Tatsache.Quelle.SACHBEARBEITUNG, null, "", grund, konto, am);
    }
}

package de.tragwerk.decision.model;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version that does not hold yet, tried on running cases.
///
/// @param parameter values of the law and
/// @param texte blocks of wording, both as they were typed, see [Fassungstext]
/// @param fassung SHA-256 of both
/// @param stichprobe which cases
/// @param angehalten the program waits while it computes
/// @param gezogen the cases of the sample are written down
/// @param gelesen cases done, of `gesamt`
/// @param lage what held when the report was made
public record Probelauf(
        UUID id,
        String anlass,
        String parameter,
        String texte,
        byte[] fassung,
        YearMonth ab,
        int monate,
        Stichprobe stichprobe,
        Zustand zustand,
        boolean angehalten,
        UUID erstelltVon,
        UUID erstelltPerson,
        Instant erstelltAm,
        boolean gezogen,
        int gesamt,
        int gelesen,
        @Nullable Instant berichtetAm,
        byte @Nullable [] lage,
        @Nullable UUID freigegebenVon,
        @Nullable Instant freigegebenAm) {

    public enum Zustand {
        RECHNET("rechnet"),
        BERICHT("wartet auf Freigabe"),
        FREIGEGEBEN("freigegeben"),
        VERWORFEN("verworfen");

        private final String titel;

        Zustand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// How the cases are chosen.
    public enum Auswahl {
        ZUFALL("zufällig gezogene Fälle"),
        ALLE("alle laufenden Fälle"),
        KAPITEL("Fälle einer Leistung"),
        AKTEN("genannte Akten");

        private final String titel;

        Auswahl(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// @param anzahl at most that many, for every choice
    /// @param saat the same number draws the same cases
    /// @param kapitel number of the benefit, 0 for every one
    /// @param nur Aktenzeichen, empty for every file
    public record Stichprobe(Auswahl auswahl, int anzahl, long saat, int kapitel, List<String> nur) {
        public static final int HOECHSTENS = 100_000;

        public Stichprobe {
            nur = List.copyOf(nur);
        }
    }

    public boolean offen() {
        return zustand == Zustand.RECHNET || zustand == Zustand.BERICHT;
    }

    public YearMonth bis() {
        return ab.plusMonths(monate - 1L);
    }

    /// A sum of the report.
    ///
    /// @param name a result, a month or who gets the money
    public record Summe(Art art, String name, int faelle, long alt, long neu) {
        public enum Art {
            ERGEBNIS,
            MONAT,
            ZAHLUNG
        }

        public long unterschied() {
            return neu - alt;
        }
    }
}

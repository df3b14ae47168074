package de.tragwerk.decision.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mass letter: one text for many files. It decides nothing and has no legal remedy.
///
/// @param version counts what was saved while it was a draft
/// @param angehalten the program waits, in whatever state the letter is
/// @param gelesen running files looked at, of `gesamt`
/// @param fingerabdruck of text and list; what the second person releases
public record Serienbrief(
        UUID id,
        Inhalt inhalt,
        Auswahl auswahl,
        Zustand zustand,
        int version,
        boolean angehalten,
        UUID erstelltVon,
        UUID erstelltPerson,
        Instant erstelltAm,
        @Nullable UUID zeiger,
        int gelesen,
        int gesamt,
        @Nullable Instant gesammeltAm,
        byte @Nullable [] fingerabdruck,
        Summen summen,
        @Nullable UUID freigegebenVon,
        @Nullable Instant freigegebenAm,
        @Nullable Instant fertigAm) {

    /// @param kasten what matters most, in a sentence or two; the mailbox shows it first
    /// @param text lines: `# ` begins a heading, `- ` a point of a list, anything else a paragraph
    public record Inhalt(String titel, String kasten, String text) {

        /// The lines that say something.
        public List<String> zeilen() {
            return text.lines().map(String::strip).filter(z -> !z.isEmpty()).toList();
        }
    }

    /// Which files: each condition narrows, an empty one does not.
    ///
    /// @param leistung what the file is kept for
    /// @param kapitel number of [Kapitel] something is granted by this month or later, 0 for any
    /// @param plz postcode or its beginning
    /// @param wohnform kind of fact and value: `WOHNFORM:heim`
    /// @param bewilligt only where something is granted this month or later
    /// @param nur Aktenzeichen of a trial
    public record Auswahl(
            String leistung,
            int kapitel,
            String plz,
            String ort,
            String wohnform,
            boolean bewilligt,
            List<String> nur) {
        public Auswahl {
            nur = List.copyOf(nur);
        }
    }

    /// @param anzahl files that get a letter
    /// @param beiseite files that fit and get none, without those that are hidden
    /// @param verdeckt files that fit and that the person who wrote it does not see
    public record Summen(int anzahl, int beiseite, int verdeckt, int geschrieben, int gescheitert) {

        private static final int GENANNT_AB = 5;

        /// A small number of hidden files would say to whoever narrows the choice where somebody lives.
        public String verdeckteAkten() {
            return verdeckt < GENANNT_AB ? "weniger als fünf" : Integer.toString(verdeckt);
        }
    }

    public enum Zustand {
        ENTWURF("Entwurf"),
        SAMMELT("Akten werden geprüft"),
        BERICHT("wartet auf Freigabe"),
        LAEUFT("Briefe werden geschrieben"),
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
            return this == SAMMELT || this == LAEUFT;
        }
    }

    /// How much of the work of this state is done, in percent: numbers of files are told when the list
    /// stands.
    public int prozent() {
        int alle = zustand == Zustand.LAEUFT ? summen.anzahl() : gesamt;
        int getan = zustand == Zustand.LAEUFT ? summen.geschrieben() + summen.gescheitert() : gelesen;
        return alle == 0 ? 0 : Math.min(100, getan * 100 / alle);
    }
}

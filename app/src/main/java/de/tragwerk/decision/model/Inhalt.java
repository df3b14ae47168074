package de.tragwerk.decision.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything a notice says, before it is put into words.
///
/// @param personen the entitled persons, applicant first
/// @param bearbeiter name of the officer who releases
/// @param anschrift lines of the address field, name first
/// @param iban account as shown in the notice, `null` without one
/// @param aenderung what is changed, `null` for a first decision
public record Inhalt(
        Absender absender,
        String aktenzeichen,
        Kapitel kapitel,
        LocalDate datum,
        LocalDate antrag,
        List<Beteiligt> personen,
        List<String> anschrift,
        @Nullable String iban,
        String auskunft,
        String bearbeiter,
        Zugang zugang,
        Entscheidung entscheidung,
        List<Abwaegung> ermessen,
        @Nullable Aenderung aenderung) {
    public Inhalt {
        personen = List.copyOf(personen);
        anschrift = List.copyOf(anschrift);
        ermessen = List.copyOf(ermessen);
    }

    /// A person the decision is about.
    ///
    /// @param geboren [#UNBEKANNT] while nobody knows it
    public record Beteiligt(UUID id, String vorname, String name, LocalDate geboren) {
        public static final LocalDate UNBEKANNT = LocalDate.of(1, 1, 1);

        public String voll() {
            return vorname + " " + name;
        }
    }

    /// How the notice gets to the person.
    public enum Zugang {
        POST,
        POSTFACH
    }

    public sealed interface Entscheidung permits Bewilligung, Ablehnung {}

    public record Bewilligung(Bewilligungszeitraum zeitraum, Berechnung berechnung) implements Entscheidung {}

    public record Ablehnung(Ablehnungsgrund grund, @Nullable Berechnung berechnung) implements Entscheidung {}

    /// A discretion that was used: question, answer and the reason in the officer's words.
    public record Abwaegung(String frage, String antwort, String grund) {}

    /// @param vorgaenger day of the notice that is changed
    /// @param gruende named differences
    /// @param nachzahlung cents for past months, zero or more
    public record Aenderung(
            Rechtsgrund rechtsgrund,
            LocalDate vorgaenger,
            List<String> gruende,
            long nachzahlung,
            List<String> nachzahlungMonate) {
        public Aenderung {
            gruende = List.copyOf(gruende);
            nachzahlungMonate = List.copyOf(nachzahlungMonate);
        }
    }

    /// The norm a change rests on.
    public enum Rechtsgrund {
        /// Circumstances changed later.
        SGBX_48("§ 48 Abs. 1 SGB X"),
        /// Wrong from the beginning, to the disadvantage.
        SGBX_44("§ 44 Abs. 1 SGB X"),
        /// Wrong from the beginning, to the advantage.
        SGBX_45("§ 45 SGB X");

        private final String norm;

        Rechtsgrund(String norm) {
            this.norm = norm;
        }

        public String norm() {
            return norm;
        }
    }
}

package de.tragwerk.decision.model;

import de.tragwerk.decision.Zahlungsweg;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything a notice says, before it is put into words.
///
/// @param personen the entitled persons, applicant first
/// @param bearbeiter name of the officer who releases
/// @param anschrift lines of the address field, name first
/// @param iban account as shown in the notice, `null` without one
/// @param weg how the money comes; the account counts only for a transfer
/// @param aenderung what is changed, `null` for a first decision
/// @param einschraenkungen restrictions under § 1a AsylbLG that hold somewhere in the months, with their reason
/// @param einfach the calculation in plain sentences, `null` when no sheet in plain language goes with it
/// @param wohnkosten cost of the home in the first month, `null` where no law asks whether it is adequate
public record Inhalt(
        Absender absender,
        String aktenzeichen,
        Kapitel kapitel,
        LocalDate datum,
        LocalDate antrag,
        List<Beteiligt> personen,
        List<String> anschrift,
        @Nullable String iban,
        Zahlungsweg weg,
        String auskunft,
        String bearbeiter,
        Zugang zugang,
        Entscheidung entscheidung,
        List<Abwaegung> ermessen,
        @Nullable Aenderung aenderung,
        List<Einschraenkung> einschraenkungen,
        @Nullable List<Erklaert> einfach,
        @Nullable Wohnkosten wohnkosten) {
    public Inhalt {
        einfach = einfach == null ? null : List.copyOf(einfach);
        personen = List.copyOf(personen);
        anschrift = List.copyOf(anschrift);
        ermessen = List.copyOf(ermessen);
        einschraenkungen = List.copyOf(einschraenkungen);
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

    /// @param vorlaeufig why it is provisional, `null` when it is final
    /// @param ab first day where the benefit begins within a month (§ 18 Abs. 1 SGB XII), else `null`
    /// @param werkstatt who is in the entry procedure or training of a workshop (§ 41 Abs. 3a SGB XII)
    public record Bewilligung(
            Bewilligungszeitraum zeitraum,
            Berechnung berechnung,
            @Nullable Vorlaeufigkeit vorlaeufig,
            @Nullable LocalDate ab,
            Set<UUID> werkstatt)
            implements Entscheidung {
        public Bewilligung {
            werkstatt = Set.copyOf(werkstatt);
        }

        /// First day of the benefit in this month.
        LocalDate erster(YearMonth monat) {
            return ab != null && YearMonth.from(ab).equals(monat) ? ab : monat.atDay(1);
        }

        /// The span is a part of one month and not a month's amount.
        boolean teil(Berechnung.Spanne s) {
            return s.von().equals(s.bis()) && !erster(s.von()).equals(s.von().atDay(1));
        }
    }

    public record Ablehnung(Ablehnungsgrund grund, @Nullable Berechnung berechnung) implements Entscheidung {}

    /// A discretion that was used: question, answer and the reason in the officer's words.
    public record Abwaegung(String frage, String antwort, String grund) {}

    /// A restriction under § 1a AsylbLG, with the reason in the officer's words.
    ///
    /// @param bis last month; each restriction has one (§ 14 AsylbLG)
    public record Einschraenkung(String wer, YearMonth von, YearMonth bis, String grund) {

        boolean gilt(YearMonth monat) {
            return !monat.isBefore(von) && !monat.isAfter(bis);
        }
    }

    /// @param vorgaenger day of the notice that began the award
    /// @param fassung day of the last change of it, `null` without
    /// @param gruende named differences; of an act under § 66 SGB I the persons it takes from
    /// @param nachzahlung cents for past months, zero or more
    /// @param umfang how far the change reaches; `null` in acts of the first release of this program
    /// @param wuerdigung the officer's judgement, `null` where nothing is taken away
    /// @param anhoerung the hearing before, `null` without one
    /// @param abschluss the balance of a provisional period, `null` for other changes
    /// @param letzter last month of the award that is changed, `null` where it is not known
    /// @param abhilfe objections it remedies
    /// @param einbezogen days of acts an open objection is about and that it changes (§ 86 SGG)
    /// @param vorGericht the same for an action (§ 96 Abs. 1 SGG); missing in acts of earlier releases
    public record Aenderung(
            Rechtsgrund rechtsgrund,
            LocalDate vorgaenger,
            @Nullable LocalDate fassung,
            List<String> gruende,
            long nachzahlung,
            List<String> nachzahlungMonate,
            @Nullable Umfang umfang,
            @Nullable Wuerdigung wuerdigung,
            @Nullable Anhoerung anhoerung,
            @Nullable Abschluss abschluss,
            @Nullable YearMonth letzter,
            List<Abhilfe> abhilfe,
            List<LocalDate> einbezogen,
            @Nullable List<LocalDate> vorGericht) {
        public Aenderung {
            vorGericht = vorGericht == null ? List.of() : List.copyOf(vorGericht);
            einbezogen = List.copyOf(einbezogen);
            abhilfe = List.copyOf(abhilfe);
            gruende = List.copyOf(gruende);
            nachzahlungMonate = List.copyOf(nachzahlungMonate);
        }

        /// What is changed: "02.03.2026 in der Fassung vom 27.05.2026".
        String bezeichnung() {
            return Formate.tag(vorgaenger) + (fassung == null ? "" : " in der Fassung vom " + Formate.tag(fassung));
        }
    }

    /// The calculation of one person, or of the whole household, in plain sentences.
    public record Erklaert(String wer, List<String> saetze) {
        public Erklaert {
            saetze = List.copyOf(saetze);
        }
    }

    /// The norm a change rests on.
    public enum Rechtsgrund {
        /// Circumstances changed later.
        SGBX_48("§ 48 Abs. 1 SGB X"),
        /// Wrong from the beginning, to the disadvantage.
        SGBX_44("§ 44 Abs. 1 SGB X"),
        /// Wrong from the beginning, to the advantage.
        SGBX_45("§ 45 SGB X"),
        /// Decided provisionally before.
        SGBXII_44A("§ 44a Abs. 5 SGB XII"),
        /// Taken away until somebody cooperates.
        SGBI_66("§ 66 Abs. 1 SGB I"),
        /// She has cooperated, and gets it again.
        SGBI_67("§ 67 SGB I");

        private final String norm;

        Rechtsgrund(String norm) {
            this.norm = norm;
        }

        public String norm() {
            return norm;
        }
    }
}

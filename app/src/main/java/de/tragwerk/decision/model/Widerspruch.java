package de.tragwerk.decision.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An objection against a Bescheid or a letter that decides (§§ 83 to 86 SGG, §§ 68 to 73 VwGO).
///
/// @param bescheid what it is against
/// @param brief that is a letter, a [Briefentscheid]
/// @param hemmt it suspends an end of money that a letter says, as long as it is open
/// @param person who objects, `null` in old rows, where nobody asked
/// @param vertreter name of who acts for her, empty without
/// @param vollmacht whether he proved that he may (§ 13 Abs. 1 Satz 3 SGB X)
/// @param vertreterAnschrift his postal address, lines below the name, empty without
/// @param fristEnde last day on which hers could come, `null` while nobody can prove when she knew the Bescheid
/// @param begruendung in the person's words or the officer's summary, `null` without
/// @param neuerBescheid act, against a letter the letter, that remedies or carries out the result, `null` without
/// @param schwebt closed without full success, and an action can still come or runs: the act is not final
/// @param bekanntAm day on which the Widerspruchsbescheid counts as known, `null` while nobody said
/// @param klageBis last day for an action (§ 87 SGG, § 74 VwGO), `null` as long as that day is
/// @param bestandAm day on which somebody noted that no action came in time, `null` without
public record Widerspruch(
        UUID id,
        UUID akte,
        int kreis,
        UUID bescheid,
        boolean brief,
        boolean hemmt,
        @Nullable UUID person,
        String vertreter,
        boolean vollmacht,
        String vertreterAnschrift,
        LocalDate eingang,
        Weg weg,
        @Nullable LocalDate fristEnde,
        @Nullable String begruendung,
        Zustand zustand,
        @Nullable LocalDate vorgelegtAm,
        @Nullable Ergebnis ergebnis,
        @Nullable LocalDate erledigtAm,
        @Nullable UUID neuerBescheid,
        boolean schwebt,
        @Nullable LocalDate bekanntAm,
        @Nullable LocalDate klageBis,
        @Nullable LocalDate bestandAm) {

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

        /// Whether a new Bescheid has to carry it out before the objection is closed.
        public boolean mitBescheid() {
            return this == ABHILFE || this == STATTGEGEBEN || this == TEILWEISE;
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

    /// Somebody acts for her and has not proved yet that he may.
    public boolean vollmachtFehlt() {
        return !vertreter.isEmpty() && !vollmacht;
    }

    /// Letters about it go to who acts for her (§ 13 Abs. 3 Satz 1 SGB X).
    public boolean bevollmaechtigt() {
        return vollmacht && !vertreterAnschrift.isEmpty() && person != null;
    }

    /// The same with somebody else who acts for her.
    public Widerspruch mit(String name, boolean bewiesen, String anschrift) {
        return new Widerspruch(
                id,
                akte,
                kreis,
                bescheid,
                brief,
                hemmt,
                person,
                name,
                bewiesen,
                anschrift,
                eingang,
                weg,
                fristEnde,
                begruendung,
                zustand,
                vorgelegtAm,
                ergebnis,
                erledigtAm,
                neuerBescheid,
                schwebt,
                bekanntAm,
                klageBis,
                bestandAm);
    }

    /// The address field of a letter to who acts for her, name first.
    public List<String> anVertretung() {
        return Stream.concat(Stream.of(vertreter), vertreterAnschrift.lines()).toList();
    }

    /// Against a Bescheid that rests on a calculation, and in time: what that says for its months is not final.
    public boolean hindertBestand() {
        return !brief && anhaengig() && fristgerecht();
    }

    /// Before the authority, or its act can still be brought before the court or is.
    public boolean anhaengig() {
        return offen() || schwebt;
    }

    /// One can sue about what it did not reach.
    public boolean klagbar() {
        return ergebnis == Ergebnis.ZURUECKGEWIESEN || ergebnis == Ergebnis.TEILWEISE;
    }

    /// The act still does not take effect: it came in time, and a way to the court is open.
    public boolean setztNochAus() {
        return schwebt && fristgerecht();
    }

    public boolean offen() {
        return zustand != Zustand.ERLEDIGT;
    }

    public LocalDate entscheidenBis() {
        return eingang.plusMonths(MONATE_BIS_UNTAETIG);
    }
}

package de.tragwerk.cli.law.fall;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Rate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Facts of the household that a single statute asks for.
public record Besonderes(
        @Nullable Wohngeld wohngeld,
        @Nullable Kinderzuschlag kinderzuschlag,
        @Nullable Eigenbeitrag eigenbeitrag,
        @Nullable Hilfen hilfen,
        @Nullable Betreuung betreuung,
        @Nullable Korrektur korrektur) {

    /// Facts of WoGG that are not built from the income here.
    public record Wohngeld(Money gesamteinkommen, int ausgeschlossen) {}

    public record Kinderzuschlag(Money brutto, Money regelbedarf, Money erwerb, Money sonstiges) {}

    public record Eigenbeitrag(String quelle, Money jahreseinkommen, boolean partnerDarueber) {}

    /// SGB XII chapters 5 to 9.
    ///
    /// @param einkommen of all whose income counts (§ 82), in the month
    /// @param unterkunft adequate cost for the limit, `null` = from the home
    /// @param weitere persons with a family supplement, `null` = partner and children of the case
    /// @param anteil of the income above the limit that is adequate (§ 87), decided by an officer
    /// @param vermoegen assets above the allowance (§ 90)
    public record Hilfen(
            Money einkommen,
            @Nullable Money unterkunft,
            @Nullable Integer weitere,
            Rate anteil,
            Money vermoegen,
            boolean nebenSgb9,
            List<Bedarf> bedarfe) {
        public Hilfen {
            bedarfe = List.copyOf(bedarfe);
        }
    }

    public enum Hilfeart {
        GESUNDHEIT,
        PFLEGE,
        PFLEGEGELD,
        BESONDERE_SCHWIERIGKEITEN,
        HAUSHALT,
        ALTENHILFE,
        BLINDENHILFE,
        SONSTIGE,
        BESTATTUNG;

        /// The law sets the amount; the others have a recognised cost.
        public boolean fest() {
            return this == PFLEGEGELD || this == BLINDENHILFE;
        }
    }

    /// One need, in the order they arose (§ 89).
    ///
    /// @param tage days of the month with a claim, of thirty
    /// @param gegenstand a thing used for a year or longer (§ 87 Abs. 3)
    /// @param lohn pay of somebody in an institution (§ 88 Abs. 2)
    /// @param ersparnis expenses saved at home (§ 92)
    /// @param einrichtungSeit Blindenhilfe: day of entry into an institution
    public record Bedarf(
            Fall.Zeit zeit,
            Hilfeart art,
            Money kosten,
            int tage,
            boolean gegenstand,
            Money lohn,
            Money ersparnis,
            @Nullable LocalDate einrichtungSeit,
            int abwesendeTage) {}

    /// VBVG.
    public record Betreuung(LocalDate wirksam, String ausbildung, List<Lage> lagen) {
        public Betreuung {
            lagen = List.copyOf(lagen);
        }
    }

    /// How the person lives at the end of the accounting month.
    public record Lage(Fall.Zeit zeit, boolean einrichtung, boolean mittellos, boolean verwaltung) {}

    public enum Gebiet {
        SGB2,
        SGB12,
        ASYLBLG,
        ANDERES
    }

    /// SGB X: decided months against what is right.
    ///
    /// @param tag day of the new decision
    /// @param antrag day of the application for review (§ 44), `null` when nobody asked
    /// @param vorlaeufig the months were granted provisionally
    public record Korrektur(
            Gebiet gebiet,
            LocalDate tag,
            @Nullable LocalDate antrag,
            boolean vorlaeufig,
            List<Monat> monate,
            @Nullable Ruecknahme ruecknahme,
            @Nullable Aenderung aenderung,
            @Nullable Bekanntgabe bekanntgabe,
            List<Erstattung> erstattung) {
        public Korrektur {
            monate = List.copyOf(monate);
            erstattung = List.copyOf(erstattung);
        }
    }

    public record Monat(YearMonth monat, Money entschieden, Money richtig) {}

    /// § 45.
    public record Ruecknahme(LocalDate bekanntgabe, LocalDate kenntnis, boolean boesglaeubig, boolean vertrauen) {}

    /// § 48.
    public record Aenderung(
            LocalDate am,
            boolean zugunsten,
            boolean pflichtVerletzt,
            boolean einkommen,
            boolean gewusst,
            LocalDate kenntnis) {}

    /// How the new decision was made known; counted from the day it was handed in or put up for retrieval.
    public record Bekanntgabe(boolean abruf, LocalDate tag, boolean belehrt) {}

    /// §§ 102 to 107: what was paid for a month and what another authority owes for it.
    public record Erstattung(YearMonth monat, Money gezahlt, Money geschuldet) {}
}

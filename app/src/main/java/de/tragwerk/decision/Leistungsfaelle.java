package de.tragwerk.decision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What runs over the whole stock may know about cases: who got something when, what is known of income and
/// assets, and what was decided for a month. Row-level security decides whose; only the batch role sees all.
public interface Leistungsfaelle {

    /// Somebody who got something in a span of months.
    ///
    /// @param kapitel of SGB XII, of the newest of these months
    /// @param erster first of the months, within the span
    /// @param vorher whether she got something in the month before the span too
    record Bezug(
            UUID akte,
            int kreis,
            String aktenzeichen,
            UUID person,
            int kapitel,
            YearMonth erster,
            YearMonth letzter,
            boolean vorher) {}

    /// Files in which somebody got something in these months.
    int anzahl(YearMonth von, YearMonth bis);

    /// The next of these files with their persons, in the order of their ids.
    ///
    /// @param nach the last file seen, `null` at the beginning
    /// @param akten how many files at most
    List<Bezug> bezug(YearMonth von, YearMonth bis, @Nullable UUID nach, int akten);

    /// Income or an asset as the facts know it now.
    ///
    /// @param code for instance `pension_old_age`
    /// @param titel as people read it
    /// @param bis last month, `null` while it goes on
    record Angabe(
            UUID tatsache,
            UUID person,
            String code,
            String titel,
            long cent,
            YearMonth von,
            @Nullable YearMonth bis) {

        public boolean gilt(YearMonth monat) {
            return !monat.isBefore(von) && (bis == null || !monat.isAfter(bis));
        }
    }

    /// Income and assets of all persons of a file.
    List<Angabe> angaben(UUID akte);

    /// A line of the calculation that belongs to one person.
    ///
    /// @param schritt stable code
    /// @param gruppe `BEDARF`, `EINKOMMEN`, `VERMOEGEN` or `ERGEBNIS`
    /// @param summe a sum of lines above
    record Posten(String schritt, String gruppe, String norm, long cent, boolean summe) {}

    /// @param anspruch cents, 0 for somebody who is counted and gets nothing
    /// @param aufenthalt group of § 1 Abs. 1 AsylbLG as the decision knew it, empty where none is known
    record Mensch(UUID person, LocalDate geboren, long anspruch, List<Posten> posten, String aufenthalt) {}

    /// A file in a month, as decided.
    ///
    /// @param beginn first month of the unbroken time for which something holds
    /// @param menschen everybody in the calculation, applicant first
    /// @param unterbringung kind of housing under AsylbLG as the decision knew it, empty where none is known
    /// @param vermoegen cents of assets the household has to use
    record Monatsbild(
            UUID akte,
            int kreis,
            String aktenzeichen,
            UUID bescheid,
            int kapitel,
            YearMonth beginn,
            List<Mensch> menschen,
            String unterbringung,
            long vermoegen) {}

    /// What was decided for a month, for the files asked for that have something.
    List<Monatsbild> monat(List<UUID> akten, YearMonth monat);

    /// The Land of the authority, two letters as in ISO 3166-2, for instance `SH`.
    String land();
}

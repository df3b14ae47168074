package de.tragwerk.law.but;

import de.tragwerk.kernel.Money;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Facts and requests of one child or young person in one month.
///
/// @param system law that grants the package
/// @param einrichtung what she goes to
/// @param ausbildungsverguetung gets pay for training
/// @param erstesHalbjahr month of the first day of school, for SGB XII and AsylbLG; `null` = as in SGB II
/// @param zweitesHalbjahr month in which the second half of the school year begins, likewise
/// @param ausfluege cost of excursions and class trips
/// @param befoerderung necessary cost of the way to school
/// @param lernfoerderung adequate cost of tutoring, asked for separately
/// @param mittagessen how many meals taken together
/// @param mittagessenKosten their cost
/// @param teilhabe takes part in sport, culture, leisure
public record Kind(
        LocalDate geboren,
        Rechtskreis system,
        Einrichtung einrichtung,
        boolean ausbildungsverguetung,
        @Nullable Month erstesHalbjahr,
        @Nullable Month zweitesHalbjahr,
        Money ausfluege,
        Money befoerderung,
        Money lernfoerderung,
        int mittagessen,
        Money mittagessenKosten,
        boolean teilhabe) {
    public Kind {
        for (Money m : List.of(ausfluege, befoerderung, lernfoerderung, mittagessenKosten)) {
            if (m.cents() < 0) {
                throw new IllegalArgumentException("Kosten für Bildung dürfen nicht negativ sein");
            }
        }
        if (mittagessen < 0) {
            throw new IllegalArgumentException("Die Zahl der Mittagessen darf nicht negativ sein");
        }
    }

    /// A pupil with no other request than the school needs.
    public static Kind inDerSchule(LocalDate geboren, Rechtskreis system) {
        return new Kind(
                geboren,
                system,
                Einrichtung.SCHULE,
                false,
                null,
                null,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                0,
                Money.ZERO,
                false);
    }

    int alter(YearMonth monat) {
        return (int) java.time.temporal.ChronoUnit.YEARS.between(geboren, monat.atDay(1));
    }

    /// The law that grants the package.
    public enum Rechtskreis {
        SGB2,
        SGB12_KAPITEL3,
        SGB12_KAPITEL4,
        ASYLBLG,
        BKGG
    }

    /// Where the child goes.
    public enum Einrichtung {
        KEINE,
        KITA,
        SCHULE
    }
}

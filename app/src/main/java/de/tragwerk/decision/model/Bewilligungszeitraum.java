package de.tragwerk.decision.model;

import java.time.LocalDate;
import java.time.YearMonth;

/// The months of an award, both included.
///
/// @param gekuerzt ends earlier than usual because later months have no parameters; the notice says so
public record Bewilligungszeitraum(YearMonth von, YearMonth bis, boolean gekuerzt) {
    /// § 44 Abs. 3 Satz 1 SGB XII.
    private static final int MONATE_KAPITEL_4 = 12;

    /// Chapter 3 has no period of its own: month by month, here announced for at most twelve months.
    private static final int MONATE_KAPITEL_3 = 12;

    public Bewilligungszeitraum {
        if (bis.isBefore(von)) {
            throw new IllegalArgumentException("Der Zeitraum endet vor seinem Beginn: " + von + " bis " + bis);
        }
    }

    /// The award that follows from the application.
    ///
    /// Chapter 4 works back to the first of the month of application (§ 44 Abs. 2 Satz 1 SGB XII); chapter 3
    /// begins with knowledge (§ 18), counted here from its month. What is granted without an end goes as far as
    /// amounts are known.
    ///
    /// @param antrag day of application or knowledge
    /// @param wunsch first month asked for, if later
    /// @param letzterMonat last month with parameters
    public static Bewilligungszeitraum nach(
            Kapitel kapitel, LocalDate antrag, YearMonth wunsch, YearMonth letzterMonat) {
        YearMonth antragsmonat = YearMonth.from(antrag);
        YearMonth von = wunsch.isAfter(antragsmonat) ? wunsch : antragsmonat;
        int monate = kapitel == Kapitel.GRUNDSICHERUNG ? MONATE_KAPITEL_4 : MONATE_KAPITEL_3;
        if (kapitel.aufDauer()) {
            return new Bewilligungszeitraum(von, letzterMonat.isBefore(von) ? von : letzterMonat, true);
        }
        YearMonth ueblich = von.plusMonths(monate - 1L);
        boolean gekuerzt = ueblich.isAfter(letzterMonat);
        return new Bewilligungszeitraum(von, gekuerzt ? letzterMonat : ueblich, gekuerzt);
    }

    public boolean enthaelt(YearMonth monat) {
        return !monat.isBefore(von) && !monat.isAfter(bis);
    }

    /// Each month in order.
    public java.util.List<YearMonth> monate() {
        return java.util.stream.Stream.iterate(von, m -> !m.isAfter(bis), m -> m.plusMonths(1))
                .toList();
    }
}

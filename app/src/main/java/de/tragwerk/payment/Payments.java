package de.tragwerk.payment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// What other modules may know about payments. Row-level security decides whose.
public interface Payments {

    /// An order to the bank.
    ///
    /// @param monat month it is for
    /// @param zurueck cents that came back
    record Zahlung(
            UUID id, UUID akte, YearMonth monat, long cent, LocalDate ausfuehrung, String endToEnd, long zurueck) {}

    /// Orders of a file, newest month first. Call it in a transaction.
    List<Zahlung> ofAkte(UUID akte);

    /// Cents that were paid too much and are not settled.
    long ueberzahlt(UUID akte);
}

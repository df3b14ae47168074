package de.tragwerk.decision.model;

import java.time.YearMonth;
import java.util.List;

/// The balance of a provisional period (§ 44a Abs. 7 SGB XII), over all persons.
///
/// @param zuViel what was paid above the final amounts, by month
/// @param zuWenig what was paid below them, by month
/// @param angerechnet cents of too much that take the place of cents to be made up
/// @param nachzahlung cents still to be paid
/// @param erstattung cents to be paid back
public record Abschluss(
        List<Posten> zuViel, List<Posten> zuWenig, long angerechnet, long nachzahlung, long erstattung) {

    /// @param cent more than zero
    public record Posten(YearMonth monat, long cent) {}

    public Abschluss {
        zuViel = List.copyOf(zuViel);
        zuWenig = List.copyOf(zuWenig);
    }

    public long zuVielCent() {
        return zuViel.stream().mapToLong(Posten::cent).sum();
    }

    public long zuWenigCent() {
        return zuWenig.stream().mapToLong(Posten::cent).sum();
    }
}

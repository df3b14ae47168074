package de.tragwerk.kernel;

import java.time.LocalDate;
import java.time.YearMonth;

/// From a day on, without a known end.
public record Since(LocalDate from) {
    public boolean contains(LocalDate day) {
        return !day.isBefore(from);
    }

    /// Whether it holds on every day of the month.
    public boolean covers(YearMonth month) {
        return !month.atDay(1).isBefore(from);
    }

    /// The days up to an end that is known now.
    public Period until(LocalDate to) {
        return new Period(from, to);
    }
}

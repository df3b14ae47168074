package de.tragwerk.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Days from `from` to `to`, both included.
public record Period(LocalDate from, LocalDate to) implements Comparable<Period> {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Ein Zeitraum endet nicht vor seinem Anfang: " + from + " bis " + to);
        }
    }

    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    public static Period of(YearMonth first, YearMonth last) {
        return new Period(first.atDay(1), last.atEndOfMonth());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean contains(Period other) {
        return contains(other.from) && contains(other.to);
    }

    public boolean overlaps(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /// The days both have.
    public Optional<Period> overlap(Period other) {
        return overlaps(other)
                ? Optional.of(
                        new Period(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to))
                : Optional.empty();
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /// Every month that has a day in it.
    public List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        YearMonth last = YearMonth.from(to);
        for (YearMonth m = YearMonth.from(from); !m.isAfter(last); m = m.plusMonths(1)) {
            months.add(m);
        }
        return List.copyOf(months);
    }

    @Override
    public int compareTo(Period other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : to.compareTo(other.to);
    }
}

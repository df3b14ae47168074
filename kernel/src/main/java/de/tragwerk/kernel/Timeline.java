package de.tragwerk.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/// What holds when: slices in order of time that never overlap; equal neighbours are one slice.
public final class Timeline<T> {

    /// A value and the days it holds.
    public record Slice<T>(Period period, T value) {}

    private final List<Slice<T>> slices;

    private Timeline(List<Slice<T>> slices) {
        this.slices = slices;
    }

    public static <T> Timeline<T> empty() {
        return new Timeline<>(List.of());
    }

    public static <T> Timeline<T> of(Period period, T value) {
        return new Timeline<>(List.of(new Slice<>(period, value)));
    }

    public List<Slice<T>> slices() {
        return slices;
    }

    /// Lays a value over these days; what stood there before is replaced.
    public Timeline<T> with(Period period, T value) {
        List<Slice<T>> all = new ArrayList<>(slices.size() + 2);
        for (Slice<T> s : slices) {
            if (!s.period().overlaps(period)) {
                all.add(s);
                continue;
            }
            if (s.period().from().isBefore(period.from())) {
                all.add(new Slice<>(new Period(s.period().from(), period.from().minusDays(1)), s.value()));
            }
            if (s.period().to().isAfter(period.to())) {
                all.add(new Slice<>(
                        new Period(period.to().plusDays(1), s.period().to()), s.value()));
            }
        }
        all.add(new Slice<>(period, value));
        all.sort((a, b) -> a.period().compareTo(b.period()));
        return new Timeline<>(merged(all));
    }

    /// The value on a day.
    public Optional<T> on(LocalDate day) {
        return slices.stream()
                .filter(s -> s.period().contains(day))
                .map(Slice::value)
                .findFirst();
    }

    /// What holds inside these days only.
    public Timeline<T> within(Period period) {
        List<Slice<T>> inside = new ArrayList<>();
        for (Slice<T> s : slices) {
            s.period().overlap(period).ifPresent(p -> inside.add(new Slice<>(p, s.value())));
        }
        return new Timeline<>(List.copyOf(inside));
    }

    public <R> Timeline<R> map(Function<? super T, ? extends R> value) {
        List<Slice<R>> mapped = new ArrayList<>(slices.size());
        slices.forEach(s -> mapped.add(new Slice<>(s.period(), value.apply(s.value()))));
        return new Timeline<>(merged(mapped));
    }

    /// First days of slices and days after their ends: where something can change.
    public SortedSet<LocalDate> breaks() {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Slice<T> s : slices) {
            days.add(s.period().from());
            days.add(s.period().to().plusDays(1));
        }
        return days;
    }

    /// Cuts a period at days on which something changes.
    public static List<Period> cut(Period period, SortedSet<LocalDate> breaks) {
        List<Period> parts = new ArrayList<>();
        LocalDate from = period.from();
        for (LocalDate day : breaks) {
            if (day.isAfter(from) && !day.isAfter(period.to())) {
                parts.add(new Period(from, day.minusDays(1)));
                from = day;
            }
        }
        parts.add(new Period(from, period.to()));
        return List.copyOf(parts);
    }

    private static <T> List<Slice<T>> merged(List<Slice<T>> sorted) {
        List<Slice<T>> merged = new ArrayList<>(sorted.size());
        for (Slice<T> s : sorted) {
            Slice<T> last = merged.isEmpty() ? null : merged.getLast();
            if (last != null
                    && last.period().to().plusDays(1).equals(s.period().from())
                    && Objects.equals(last.value(), s.value())) {
                merged.set(
                        merged.size() - 1,
                        new Slice<>(new Period(last.period().from(), s.period().to()), s.value()));
            } else {
                merged.add(s);
            }
        }
        return List.copyOf(merged);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timeline<?> t && t.slices.equals(slices);
    }

    @Override
    public int hashCode() {
        return slices.hashCode();
    }

    @Override
    public String toString() {
        return slices.toString();
    }
}

package de.tragwerk.cli.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What was measured.
///
/// @param cpuMicros CPU time for each unit (program and its database), negative when it says nothing
/// @param beside what one must know to read the figure, such as an interval or a count
public record Reading(double value, String unit, double cpuMicros, List<Beside> beside) {

    /// A second line under the figure, in the same form.
    public record Beside(String name, double value, String unit) {}

    public Reading {
        if (!Double.isFinite(value) || value < 0) {
            throw new IllegalArgumentException("Kein Messwert: " + value);
        }
        beside = List.copyOf(beside);
    }

    /// So many a second.
    public static Reading perSecond(long units, long nanos, long cpuNanos) {
        return new Reading(units * 1e9 / nanos, "1/s", cpuNanos / 1e3 / units, List.of());
    }

    /// The 95th percentile of some waits.
    public static Reading p95(long[] nanos, long cpuNanos) {
        return new Reading(percentile(nanos, 0.95) / 1e6, "ms", cpuNanos / 1e3 / nanos.length, List.of());
    }

    /// The value that a share of all does not exceed (nearest rank).
    public static long percentile(long[] values, double share) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * share) - 1)];
    }

    public Reading with(String name, double number, String measure) {
        List<Beside> all = new ArrayList<>(beside);
        all.add(new Beside(name, number, measure));
        return new Reading(value, unit, cpuMicros, all);
    }

    /// A number as it is printed: whole when it is large.
    static String text(double number) {
        boolean whole = number >= 1000 || number == Math.rint(number);
        return String.format(Locale.ROOT, whole ? "%.0f" : number >= 10 ? "%.1f" : "%.3f", number);
    }
}

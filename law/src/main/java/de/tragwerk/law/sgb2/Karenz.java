package de.tragwerk.law.sgb2;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// § 22 Abs. 1 Satz 2 to 5: the waiting year of housing.
///
/// @param beginn first month of benefit
/// @param unterbrechung full months without benefit inside it; they make it longer
public record Karenz(YearMonth beginn, int unterbrechung) {
    /// § 65: months before the rule do not count.
    private static final YearMonth EINFUEHRUNG = YearMonth.of(2023, 1);
    /// Months without benefit after which a new waiting year begins (Satz 5).
    private static final int NEU_NACH = 36;

    public Karenz {
        if (unterbrechung < 0) {
            throw new IllegalArgumentException("Unterbrechungen dürfen nicht negativ sein");
        }
        if (beginn.isBefore(EINFUEHRUNG)) {
            beginn = EINFUEHRUNG;
        }
    }

    /// The waiting year that follows from the months in which benefits under SGB II or XII were received.
    public static @Nullable Karenz aus(Collection<YearMonth> bezug, int monate) {
        YearMonth beginn = null;
        YearMonth zuletzt = null;
        int pausen = 0;
        for (YearMonth m : new TreeSet<>(bezug)) {
            if (m.isBefore(EINFUEHRUNG)) {
                continue;
            }
            int luecke = zuletzt == null ? 0 : (int) zuletzt.until(m, ChronoUnit.MONTHS) - 1;
            if (beginn == null || luecke >= NEU_NACH) {
                beginn = m;
                pausen = 0;
            } else if (zuletzt != null && zuletzt.isBefore(beginn.plusMonths((long) monate + pausen))) {
                pausen += luecke;
            }
            zuletzt = m;
        }
        return beginn == null ? null : new Karenz(beginn, pausen);
    }

    /// First month after the waiting year.
    public YearMonth ende(long monate) {
        return beginn.plusMonths(monate + unterbrechung);
    }
}

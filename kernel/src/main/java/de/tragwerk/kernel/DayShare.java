package de.tragwerk.kernel;

import java.time.YearMonth;
import java.util.List;

/// Parts of a month in thirtieths: a month has 30 days, each calendar day of entitlement counts one of them,
/// a full month is always 30 of 30.
public final class DayShare {
    public static final int DAYS = 30;

    private DayShare() {}

    /// Thirtieths of the month that lie in the period.
    public static int days(YearMonth month, Period period) {
        return period.overlap(Period.of(month))
                .map(p -> p.days() == month.lengthOfMonth() ? DAYS : (int) Math.min(DAYS, p.days()))
                .orElse(0);
    }

    /// Thirtieths of parts of one month that do not overlap. Parts that together cover the month add up to 30:
    /// the last one takes the rest [P].
    public static int[] days(YearMonth month, List<Period> parts) {
        int[] days = new int[parts.size()];
        long covered = 0;
        int given = 0;
        for (int i = 0; i < days.length; i++) {
            days[i] = days(month, parts.get(i));
            given += days[i];
            covered += parts.get(i).overlap(Period.of(month)).map(Period::days).orElse(0L);
        }
        if (covered == month.lengthOfMonth() && days.length > 0) {
            days[days.length - 1] += DAYS - given;
        }
        return days;
    }

    /// The part of a monthly amount for so many thirtieths, half up to the cent.
    public static Money of(Money monthly, int days) {
        return days == DAYS ? monthly : monthly.share(days, DAYS);
    }
}

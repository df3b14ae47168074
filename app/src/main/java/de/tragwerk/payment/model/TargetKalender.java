package de.tragwerk.payment.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Set;

/// Days on which TARGET moves money between banks: no Saturday, no Sunday, not on the six closing days.
/// The same in all of Europe; holidays of a Land do not count.
public final class TargetKalender {

    /// New Year, Labour Day, Christmas, 26 December; Good Friday and Easter Monday move.
    private static final Set<MonthDay> FEST =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private TargetKalender() {}

    public static boolean offen(LocalDate tag) {
        DayOfWeek wochentag = tag.getDayOfWeek();
        if (wochentag == DayOfWeek.SATURDAY || wochentag == DayOfWeek.SUNDAY || FEST.contains(MonthDay.from(tag))) {
            return false;
        }
        long nachOstern = tag.toEpochDay() - ostern(tag.getYear()).toEpochDay();
        return nachOstern != -2 && nachOstern != 1;
    }

    /// The last open day before `tag`.
    public static LocalDate vor(LocalDate tag) {
        LocalDate t = tag.minusDays(1);
        while (!offen(t)) {
            t = t.minusDays(1);
        }
        return t;
    }

    /// The first open day after `tag`.
    public static LocalDate nach(LocalDate tag) {
        LocalDate t = tag.plusDays(1);
        while (!offen(t)) {
            t = t.plusDays(1);
        }
        return t;
    }

    /// The day on which the bank must execute, so that the money of a month is there on its first at the
    /// latest.
    ///
    /// The payee's bank has the amount at the latest one business day after the order (§ 675s Abs. 1 BGB). So
    /// the day of credit is the first, or the last open day before it, and the order goes out one open day
    /// earlier. Where that day is past, it is the next open day after today: never later than possible.
    public static LocalDate ausfuehrung(YearMonth monat, LocalDate heute) {
        LocalDate erster = monat.atDay(1);
        LocalDate gutschrift = offen(erster) ? erster : vor(erster);
        LocalDate tag = vor(gutschrift);
        return tag.isAfter(heute) ? tag : nach(heute);
    }

    /// Easter Sunday of the Gregorian calendar, by the rule of Butcher.
    private static LocalDate ostern(int jahr) {
        int a = jahr % 19;
        int b = jahr / 100;
        int c = jahr % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
        return LocalDate.of(jahr, n / 31, n % 31 + 1);
    }
}

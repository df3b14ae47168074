package de.tragwerk.shell;

import de.tragwerk.kernel.Days;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Formats for templates, as `${#tw.money(cents)}`. No template formats by itself (guide, section 8).
public final class Tw {

    private static final Locale GERMAN = Locale.GERMANY;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", GERMAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", GERMAN);
    private static final char NBSP = '\u00a0';
    private static final char MINUS = '\u2212';

    private final Locale names;
    private final DateTimeFormatter weekday;
    private final boolean rightToLeft;
    private final String comma;

    /// @param language of the page: weekdays and months are words; numbers and the order of a date stay German, as in
    /// the letters the page speaks of
    Tw(Language language) {
        names = switch (language) {
            case DE, DE_SIMPLE -> GERMAN;
            case EN -> Locale.UK;
            case UK, TR, AR -> language.locale();
        };
        rightToLeft = language.dir().equals("rtl");
        weekday = DateTimeFormatter.ofPattern("EEEE", names);
        comma = language == Language.AR ? "، " : ", ";
    }

    /// Digits with signs between them keep their order on a page that runs from right to left: they are isolated
    /// (Unicode Bidirectional Algorithm, LRI and PDI).
    private String ltr(String text) {
        return rightToLeft ? "\u2066" + text + "\u2069" : text;
    }

    /// Cents as `1.284,05 €`, with a real minus; unknown as a dash.
    public String money(@Nullable Long cents) {
        return cents == null ? "–" : ltr(plain(cents) + NBSP + "€");
    }

    /// Cents without the unit, for tables whose head names it.
    public String amount(@Nullable Long cents) {
        return cents == null ? "–" : ltr(plain(cents));
    }

    private static String plain(long cents) {
        NumberFormat format = NumberFormat.getIntegerInstance(GERMAN);
        long size = Math.abs(cents);
        String text = format.format(size / 100) + "," + (size % 100 < 10 ? "0" : "") + size % 100;
        return cents < 0 ? MINUS + "" + NBSP + text : text;
    }

    /// A difference, always signed.
    public String signed(@Nullable Long cents) {
        if (cents == null) {
            return "–";
        }
        return cents > 0 ? ltr("+" + NBSP + plain(cents)) : amount(cents);
    }

    /// `20.11.2026`
    public String date(@Nullable TemporalAccessor day) {
        return day == null ? "–" : ltr(DAY.format(local(day)));
    }

    /// `Freitag, 18.09.2026`
    public String weekday(@Nullable TemporalAccessor day) {
        return day == null ? "–" : weekday.format(local(day)) + comma + date(day);
    }

    /// `08:51`
    public String time(@Nullable TemporalAccessor instant) {
        return instant == null ? "–" : ltr(TIME.format(local(instant)));
    }

    /// `20.11.2026, 08:51`
    public String dateTime(@Nullable TemporalAccessor instant) {
        return instant == null ? "–" : date(instant) + comma + time(instant);
    }

    /// `Nov 2026`
    public String month(@Nullable Object month) {
        if (month == null) {
            return "–";
        }
        YearMonth value = month instanceof YearMonth m ? m : YearMonth.parse(month.toString());
        String name = value.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, names);
        return name.replace(".", "") + NBSP + value.getYear();
    }

    /// `November 2026`
    public String monthLong(@Nullable Object month) {
        if (month == null) {
            return "–";
        }
        YearMonth value = month instanceof YearMonth m ? m : YearMonth.parse(month.toString());
        return value.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, names) + " " + value.getYear();
    }

    /// IBAN with its middle covered: `DE89 •••• 3000`.
    public String iban(@Nullable String iban) {
        if (iban == null || iban.length() < 8) {
            return "–";
        }
        return ltr(iban.substring(0, 4) + NBSP + "••••" + NBSP + iban.substring(iban.length() - 4));
    }

    /// IBAN in groups of four, where it is edited or printed.
    public String ibanFull(@Nullable String iban) {
        return iban == null ? "" : ltr(iban.replaceAll("(.{4})(?=.)", "$1" + NBSP));
    }

    /// A norm that does not break: `§ 30 Abs. 3 Nr. 2 SGB XII`. Several may break between each other.
    public String norm(@Nullable String norm) {
        return norm == null ? "" : ltr(norm.replace(' ', NBSP).replace("," + NBSP, ", "));
    }

    /// Days from `today`: `heute`, `morgen`, `noch 8 Tage`, `seit 3 Tagen`.
    public String remaining(@Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            return "";
        }
        long days = java.time.temporal.ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return "heute";
        }
        if (days == 1) {
            return "morgen";
        }
        return days > 0 ? "noch " + days + " Tage" : "seit " + -days + (days == -1 ? " Tag" : " Tagen");
    }

    private static TemporalAccessor local(TemporalAccessor value) {
        return switch (value) {
            case OffsetDateTime time -> time.atZoneSameInstant(Days.ZONE);
            case java.time.Instant instant -> instant.atZone(Days.ZONE);
            default -> value;
        };
    }
}

package de.tragwerk.form;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// How far a day is moved in a rule: `+ 36 monate`, `- 2 jahre`, `+ 14 tage`.
///
/// Moved by months or years, a day stays the same number in the month; where the month is too short it is its last
/// (§ 188 Abs. 2, 3 BGB). So the waiting time is added to the earlier day: that is how the law counts it.
///
/// @param count negative for back
record Span(int count, Unit unit) {

    static final Span NONE = new Span(0, Unit.TAGE);

    enum Unit {
        TAGE("Tag", "Tage", ChronoUnit.DAYS),
        MONATE("Monat", "Monate", ChronoUnit.MONTHS),
        JAHRE("Jahr", "Jahre", ChronoUnit.YEARS);

        private final String one;
        private final String many;
        private final ChronoUnit unit;

        Unit(String one, String many, ChronoUnit unit) {
            this.one = one;
            this.many = many;
            this.unit = unit;
        }
    }

    LocalDate from(LocalDate day) {
        return day.plus(count, unit.unit);
    }

    /// As it is written behind a day, empty where the day stays.
    String text() {
        return count == 0
                ? ""
                : (count < 0 ? " - " : " + ") + Math.abs(count) + " "
                        + unit.name().toLowerCase(java.util.Locale.ROOT);
    }

    /// The same for readers.
    String words() {
        int much = Math.abs(count);
        return count == 0 ? "" : (count < 0 ? " minus " : " plus ") + much + " " + (much == 1 ? unit.one : unit.many);
    }
}

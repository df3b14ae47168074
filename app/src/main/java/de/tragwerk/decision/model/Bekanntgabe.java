package de.tragwerk.decision.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// When a notice counts as known, and until when it can be challenged.
///
/// @param am the day of knowledge by law
/// @param fristEnde last day for the objection, or for the action after a Widerspruchsbescheid: one month as well
/// (§ 87
///     SGG, § 74 Abs. 1 VwGO)
public record Bekanntgabe(LocalDate am, LocalDate fristEnde) {
    private static final LocalDate VIER_TAGE_SEIT = LocalDate.of(2025, 1, 1);

    /// § 37 Abs. 2 Satz 1 SGB X: on the third, since 2025 on the fourth day after it was posted.
    ///
    /// The fiction does not move when that day is a Sunday or holiday; only the end of a period does.
    /// If the letter came later or never, the day of receipt counts instead, see [#zugegangen].
    public static Bekanntgabe post(LocalDate aufgegeben, Feiertage feiertage) {
        return ab(aufgegeben.plusDays(aufgegeben.isBefore(VIER_TAGE_SEIT) ? 3 : 4), feiertage);
    }

    /// § 37 Abs. 2a Satz 4 SGB X: on the fourth day after the message about the notice in the mailbox was sent.
    public static Bekanntgabe postfach(LocalDate benachrichtigt, Feiertage feiertage) {
        return ab(benachrichtigt.plusDays(4), feiertage);
    }

    /// § 37 Abs. 2a Satz 6 SGB X: on the day of retrieval, where no message about the notice reached the person. The
    /// more so where none was sent.
    public static Bekanntgabe abgerufen(LocalDate tag, Feiertage feiertage) {
        return ab(tag, feiertage);
    }

    /// The real receipt, when it was later than the fiction.
    public static Bekanntgabe zugegangen(LocalDate tag, Feiertage feiertage) {
        return ab(tag, feiertage);
    }

    /// § 84 Abs. 1, § 64 SGG: one month; it ends on the day with the same number, or on the last of a
    /// shorter month.
    private static Bekanntgabe ab(LocalDate bekannt, Feiertage feiertage) {
        return new Bekanntgabe(bekannt, feiertage.naechsterWerktag(bekannt.plus(1, ChronoUnit.MONTHS)));
    }
}

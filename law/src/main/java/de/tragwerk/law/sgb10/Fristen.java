package de.tragwerk.law.sgb10;

import de.tragwerk.law.parameter.ParameterTafel;
import java.time.LocalDate;
import java.time.YearMonth;

/// Limits in time. A month of a limit ends on the day with the same number (§ 26 SGB X, § 188 BGB); shifts on
/// Saturdays, Sundays and holidays are left to the caller, who knows the holidays.
public final class Fristen {
    static final ParameterTafel TAFEL = ParameterTafel.lies(Fristen.class, "sgb10.yaml");

    private Fristen() {}

    /// § 37 Abs. 2: a letter counts as known on this day, unless it came later or never.
    public static LocalDate bekanntgabePost(LocalDate aufgabe) {
        return aufgabe.plusDays(TAFEL.am("bekanntgabe_post_tage", aufgabe).zahl());
    }

    /// § 37 Abs. 2a: the same for retrieval, counted from the notification.
    public static LocalDate bekanntgabeAbruf(LocalDate benachrichtigung) {
        return benachrichtigung.plusDays(
                TAFEL.am("bekanntgabe_abruf_tage", benachrichtigung).zahl());
    }

    /// § 84 Abs. 1, § 66 Abs. 2 SGG: last day to object; one year without a proper instruction.
    public static LocalDate widerspruchBis(LocalDate bekanntgabe, boolean belehrt) {
        return belehrt
                ? bekanntgabe.plusMonths(
                        TAFEL.am("widerspruch_monate", bekanntgabe).zahl())
                : bekanntgabe.plusYears(1);
    }

    /// § 50 Abs. 4: last day before the demand is barred; from the end of the year in which it became final.
    public static LocalDate erstattungVerjaehrt(LocalDate bestandskraft) {
        int jahre = Math.toIntExact(TAFEL.am("verjaehrung_jahre", bestandskraft).zahl());
        return LocalDate.of(bestandskraft.getYear() + jahre, 12, 31);
    }

    /// § 111: last day on which one authority can ask another for a refund.
    public static LocalDate traegerAusschluss(LocalDate letzterLeistungstag) {
        return letzterLeistungstag.plusMonths(
                TAFEL.am("ausschluss_monate", letzterLeistungstag).zahl());
    }

    /// § 41a Abs. 5 SGB II, § 44a Abs. 6 SGB XII: from this day a provisional decision is final, one year after
    /// its period.
    public static LocalDate vorlaeufigWirdEndgueltig(YearMonth letzterMonat) {
        return letzterMonat.atEndOfMonth().plusYears(1).plusDays(1);
    }

    /// § 24 Abs. 1: who must be heard. Abs. 2 lets it go in the cases named there.
    ///
    /// @param eingriff the act takes from somebody's rights
    /// @param ausnahme a case of Abs. 2: danger, deadline, no deviation from what she said, many acts of a kind,
    /// enforcement, adjustment of income-dependent benefits, sums under 70 euro set off
    public static boolean anhoerungNoetig(boolean eingriff, boolean ausnahme) {
        return eingriff && !ausnahme;
    }

    /// All values, for documentation and tests.
    public static ParameterTafel tafel() {
        return TAFEL;
    }
}

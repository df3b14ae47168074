package de.tragwerk.payment.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// How something owed is paid in parts, as agreed with who owes it. One part on a later day is a deferral (Stundung).
///
/// @param cent each month, the last one what remains
/// @param erste month of the first part; parts are due on the first day of their month
/// @param ueber cents that were open when it was agreed; what is booked as owed later falls due by itself
public record Raten(long cent, YearMonth erste, long ueber) {

    /// What stands against agreeing on it.
    ///
    /// @param offen cents still owed
    public static Optional<Einwand> fehler(long cent, YearMonth erste, long offen, LocalDate heute) {
        YearMonth monat = YearMonth.from(heute);
        if (offen <= 0) {
            return Einwand.an("", "Auf diese Forderung ist nichts mehr offen.");
        }
        if (cent <= 0 || cent > offen) {
            return Einwand.an(
                    "rate", "Die Rate ist null oder höher als das, was offen ist. Wählen Sie eine kleinere Rate.");
        }
        return erste.isBefore(monat) || erste.isAfter(monat.plusYears(1))
                ? Einwand.an(
                        "erste",
                        "Die erste Rate liegt in der Vergangenheit oder zu weit weg. Wählen Sie einen Monat im nächsten Jahr.")
                : Optional.empty();
    }

    public boolean stundung() {
        return cent >= ueber;
    }

    /// Cents that should have come in by a day and did not. What came in counts against the oldest parts.
    ///
    /// @param offen cents still owed
    public long rueckstand(long offen, LocalDate heute) {
        long monate = Math.max(0, erste.until(YearMonth.from(heute), ChronoUnit.MONTHS) + 1);
        long darfOffenSein = Math.max(0, ueber - Math.multiplyExact(monate, cent));
        return Math.max(0, offen - darfOffenSein);
    }

    /// Month of the first part that is not paid in full.
    ///
    /// @param offen cents still owed
    public YearMonth naechste(long offen) {
        return erste.plusMonths(Math.max(0, ueber - offen) / cent);
    }

    /// Day since or on which the next part can be asked for.
    ///
    /// @param offen cents still owed
    public LocalDate faellig(long offen, LocalDate heute) {
        LocalDate naechste = naechste(offen).atDay(1);
        LocalDate monat = heute.withDayOfMonth(1);
        // What was booked after the agreement is due while its first part is not.
        return rueckstand(offen, heute) > 0 && naechste.isAfter(monat) ? monat : naechste;
    }
}

package de.tragwerk.law.asylblg;

import static de.tragwerk.kernel.Eingabe.cent;
import static de.tragwerk.kernel.Eingabe.tage;

import de.tragwerk.kernel.DayShare;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Period;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// § 2 Abs. 1 AsylbLG: the month in which the waiting time ends, by days.
public final class Uebergang {
    static final Schritt MONAT = Schritt.of(
            "AY-S-UEBERGANG",
            "ERGEBNIS",
            Norm.asylblg("§ 2 Abs. 1"),
            "Leistung im Monat, in dem die Wartezeit endet",
            "{0} × {1} ÷ 30 + {2} × {3} ÷ 30",
            cent("Grundleistung"),
            tage("davor"),
            cent("Leistung wie nach dem SGB XII"),
            tage("danach"));

    private Uebergang() {}

    /// The two parts add up to thirty thirtieths; the second one takes the rest [P].
    ///
    /// @param grundleistung of the whole month
    /// @param analog benefit like SGB XII of the whole month
    /// @param analogAb a day of the month after the first one
    /// @throws IllegalArgumentException when the waiting time does not end inside the month
    public static Money fuer(Money grundleistung, Money analog, LocalDate analogAb, Protokoll protokoll) {
        YearMonth monat = YearMonth.from(analogAb);
        Period ganz = Period.of(monat);
        if (!analogAb.isAfter(ganz.from())) {
            throw new IllegalArgumentException("Am Ersten eines Monats ist nichts zu teilen");
        }
        int[] tage = DayShare.days(
                monat, List.of(new Period(ganz.from(), analogAb.minusDays(1)), new Period(analogAb, ganz.to())));
        Money summe = DayShare.of(grundleistung, tage[0]).plus(DayShare.of(analog, tage[1]));
        return protokoll.ergibt(MONAT, summe, grundleistung.cents(), tage[0], analog.cents(), tage[1]);
    }
}

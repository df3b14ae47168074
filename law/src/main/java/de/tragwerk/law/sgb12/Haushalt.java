package de.tragwerk.law.sgb12;

import java.time.YearMonth;
import java.util.List;

/// The facts of one month.
///
/// @param kapitel 3 or 4: the chapter that is decided about
/// @param personen applicant first
/// @param vermoegenVerbraucht an excess of assets smaller than the need counted in an earlier month and is
/// used up [P]
public record Haushalt(
        YearMonth monat, int kapitel, List<Person> personen, Wohnung wohnung, boolean vermoegenVerbraucht) {
    public Haushalt {
        personen = List.copyOf(personen);
        if (kapitel != 3 && kapitel != 4) {
            throw new IllegalArgumentException(
                    "Den Lebensunterhalt regeln das dritte und das vierte Kapitel, nicht " + kapitel);
        }
        if (personen.isEmpty() || personen.getFirst().rolle() != Person.Rolle.ANTRAGSTELLEND) {
            throw new IllegalArgumentException("Die antragstellende Person steht an erster Stelle");
        }
    }
}

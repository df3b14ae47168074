package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.Period;
import java.time.YearMonth;
import java.util.List;

/// The facts of one month.
///
/// @param kapitel 3 or 4: the chapter that is decided about
/// @param personen applicant first
/// @param vermoegenVerbraucht an excess of assets smaller than the need counted in an earlier month and is
/// used up [P]
/// @param vereinfachterZugang the award began between March 2020 and December 2022
public record Haushalt(
        YearMonth monat,
        int kapitel,
        List<Person> personen,
        Wohnung wohnung,
        boolean vermoegenVerbraucht,
        boolean vereinfachterZugang) {
    private static final int HOECHSTENS = 50;

    public Haushalt {
        personen = List.copyOf(personen);
        if (kapitel != 3 && kapitel != 4) {
            throw new IllegalArgumentException(
                    "Den Lebensunterhalt regeln das dritte und das vierte Kapitel, nicht " + kapitel);
        }
        if (personen.isEmpty() || personen.getFirst().rolle() != Person.Rolle.ANTRAGSTELLEND) {
            throw new IllegalArgumentException("Die antragstellende Person steht an erster Stelle");
        }
        if (personen.size() > HOECHSTENS) {
            throw new IllegalArgumentException("Mehr als " + HOECHSTENS + " Menschen sind kein Haushalt");
        }
        for (int i = 0; i < personen.size(); i++) {
            Person p = personen.get(i);
            if (p.geboren().isAfter(monat.atEndOfMonth())) {
                throw new IllegalArgumentException("Person " + (i + 1) + " ist erst nach dem Monat " + monat
                        + " geboren. Prüfen Sie das Geburtsdatum.");
            }
            Period anspruch = p.lage().anspruch();
            if (anspruch != null && !anspruch.overlaps(Period.of(monat))) {
                throw new IllegalArgumentException(
                        "Person " + (i + 1) + " hat im Monat " + monat + " keinen Tag mit Anspruch.");
            }
        }
    }

    public Haushalt(YearMonth monat, int kapitel, List<Person> personen, Wohnung wohnung) {
        this(monat, kapitel, personen, wohnung, false, false);
    }

    /// The same facts in another month.
    public Haushalt im(YearMonth anderer) {
        return new Haushalt(anderer, kapitel, personen, wohnung, vermoegenVerbraucht, vereinfachterZugang);
    }

    /// The same facts after the small excess of assets was used.
    public Haushalt mitVerbrauchtemVermoegen(boolean verbraucht) {
        return new Haushalt(monat, kapitel, personen, wohnung, verbraucht, vereinfachterZugang);
    }
}

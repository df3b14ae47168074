package de.tragwerk.law.asylblg;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Period;
import java.time.YearMonth;
import java.util.List;

/// The facts of one month.
///
/// @param anspruch days with a claim; those outside the month do not count
/// @param personen applicant first
/// @param koepfe everybody who lives there
/// @param wohnkosten housing, heating and energy that are paid in cash for all heads; zero when in kind
/// @param vermoegenVerbraucht an excess of assets below the need counted in an earlier month and is used up [P]
public record Haushalt(
        YearMonth monat,
        Period anspruch,
        Unterbringung unterbringung,
        List<Person> personen,
        int koepfe,
        Money wohnkosten,
        boolean vermoegenVerbraucht) {
    public Haushalt {
        personen = List.copyOf(personen);
        if (personen.isEmpty() || personen.getFirst().rolle() != Person.Rolle.ANTRAGSTELLEND) {
            throw new IllegalArgumentException("Die antragstellende Person steht an erster Stelle");
        }
        if (koepfe < personen.size() || wohnkosten.cents() < 0) {
            throw new IllegalArgumentException(
                    "Wohnkosten sind nicht negativ und teilen sich durch alle, die dort wohnen");
        }
        if (!anspruch.overlaps(Period.of(monat))) {
            throw new IllegalArgumentException("Im Monat " + monat + " gibt es keinen Tag mit Anspruch");
        }
        for (Person p : personen) {
            if (p.geboren().isAfter(monat.atEndOfMonth())) {
                throw new IllegalArgumentException("Eine Person ist nach dem Monat geboren");
            }
        }
    }

    /// A whole month.
    public Haushalt(YearMonth monat, Unterbringung unterbringung, List<Person> personen, Money wohnkosten) {
        this(monat, Period.of(monat), unterbringung, personen, personen.size(), wohnkosten, false);
    }

    Period imMonat() {
        return anspruch.overlap(Period.of(monat)).orElseThrow();
    }

    /// Where the family lives (§ 3a Abs. 1).
    public enum Unterbringung {
        WOHNUNG,
        SAMMELUNTERKUNFT,
        AUFNAHMEEINRICHTUNG,
        /// A stationary institution.
        EINRICHTUNG
    }
}

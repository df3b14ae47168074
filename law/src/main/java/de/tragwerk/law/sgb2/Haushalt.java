package de.tragwerk.law.sgb2;

import de.tragwerk.kernel.Money;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The facts of one month.
///
/// @param erster first day of the month for which benefits are due
/// @param letzter last day
/// @param ost the home lies in the east; asked for months before July 2006 only
/// @param karenz waiting year, `null` = benefits begin in this month
/// @param vermoegenVerbraucht an excess of assets below the need counted in an earlier month and is used up [P]
public record Haushalt(
        YearMonth monat,
        int erster,
        int letzter,
        boolean ost,
        List<Person> personen,
        Wohnung wohnung,
        @Nullable Karenz karenz,
        boolean vermoegenVerbraucht) {
    public Haushalt {
        personen = List.copyOf(personen);
        if (erster < 1 || letzter < erster || letzter > monat.lengthOfMonth()) {
            throw new IllegalArgumentException("Die Anspruchstage liegen nicht im Monat " + monat);
        }
        if (personen.isEmpty() || personen.getFirst().rolle() != Person.Rolle.ANTRAGSTELLEND) {
            throw new IllegalArgumentException("Die antragstellende Person steht an erster Stelle");
        }
        if (wohnung.koepfe() < personen.size()) {
            throw new IllegalArgumentException("In der Wohnung leben weniger Menschen als angegeben sind");
        }
        Set<String> ids = new HashSet<>();
        int partner = 0;
        for (Person p : personen) {
            if (p.geboren().isAfter(monat.atDay(letzter))) {
                throw new IllegalArgumentException("Eine Person ist nach dem letzten Anspruchstag geboren");
            }
            partner += p.rolle() == Person.Rolle.PARTNER ? 1 : 0;
            if (!ids.add(p.id())) {
                throw new IllegalArgumentException("Zwei Personen haben dieselbe Kennung");
            }
        }
        if (partner > 1) {
            throw new IllegalArgumentException("Es kann nur eine Partnerin oder einen Partner geben");
        }
    }

    /// A whole month.
    public Haushalt(YearMonth monat, List<Person> personen, Wohnung wohnung) {
        this(monat, 1, monat.lengthOfMonth(), false, personen, wohnung, null, false);
    }

    public Haushalt mitKarenz(@Nullable Karenz neu) {
        return new Haushalt(monat, erster, letzter, ost, personen, wohnung, neu, vermoegenVerbraucht);
    }

    public Haushalt mitTagen(int von, int bis) {
        return new Haushalt(monat, von, bis, ost, personen, wohnung, karenz, vermoegenVerbraucht);
    }

    Money vermoegen() {
        Money summe = Money.ZERO;
        for (Person p : personen) {
            summe = summe.plus(p.vermoegen());
        }
        return summe;
    }
}

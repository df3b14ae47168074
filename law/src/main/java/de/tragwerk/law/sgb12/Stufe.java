package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.DayShare;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Period;
import java.time.LocalDate;
import java.time.YearMonth;

/// § 27a Abs. 3 and the annex to § 28: the level of a person by age and way of living.
final class Stufe {
    /// Since then a dwelling is defined by § 42a Abs. 2, and adults in the home of others have level 1.
    private static final YearMonth WOHNUNG_AB = YearMonth.of(2017, 1);

    private static final int ERSTE_GRENZE = 6;
    private static final int ZWEITE_GRENZE = 14;
    private static final int VOLLJAEHRIG = 18;

    private Stufe() {}

    /// The level in the month. A birthday counts from the first of its month [P].
    static int von(Person p, boolean paar, YearMonth monat, Auslegung a) {
        return nachAlter(Zuordnung.alter(p, monat), p, paar, monat, a);
    }

    private static int nachAlter(int alter, Person p, boolean paar, YearMonth monat, Auslegung a) {
        if (alter < ERSTE_GRENZE) {
            return 6;
        }
        if (alter < ZWEITE_GRENZE) {
            return 5;
        }
        if (alter < VOLLJAEHRIG) {
            return 4;
        }
        return switch (p.wohnform()) {
            case Wohnform.Einrichtung _ -> 3;
            case Wohnform.BesondereWohnform _ -> 2;
            case Wohnform.BeiFamilie _ when a.stufe3Bis2016() && monat.isBefore(WOHNUNG_AB) -> 3;
            case Wohnform.InWohnung _, Wohnform.BeiFamilie _, Wohnform.MitVertrag _, Wohnform.OhneWohnung _ ->
                paar && p.rolle() != Person.Rolle.KIND && p.rolle() != Person.Rolle.ANDERE ? 2 : 1;
        };
    }

    /// The standard need, by days where the level changes inside the month and the authority wants it so [P].
    static Money regelbedarf(int stufe, Person p, boolean paar, Werte w, Auslegung a) {
        Money neu = w.regelbedarf(stufe).geld();
        if (!a.stufeTagesgenau()
                || p.geboren().getMonthValue() != w.monat.getMonthValue()
                || p.geboren().getDayOfMonth() == 1) {
            return neu;
        }
        int vorher = nachAlter(Zuordnung.alter(p, w.monat) - 1, p, paar, w.monat, a);
        int letzterTagVorher = Math.min(p.geboren().getDayOfMonth(), w.monat.lengthOfMonth()) - 1;
        LocalDate bis = w.monat.atDay(Math.max(1, letzterTagVorher));
        int tage = DayShare.days(w.monat, new Period(w.monat.atDay(1), bis));
        Money alt = w.regelbedarf(vorher).geld();
        return alt.times(tage).plus(neu.times(DayShare.DAYS - tage)).share(1, DayShare.DAYS);
    }
}

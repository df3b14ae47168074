package de.tragwerk.law.bkgg;

import de.tragwerk.kernel.Money;
import java.time.YearMonth;
import java.util.List;

/// Facts of one family in one month; incomes are averages of the six months before (§ 6a Abs. 8).
///
/// @param paar both parents or partners live in the household
/// @param brutto gross income of the parents, for the minimum income
/// @param regelbedarf standard and additional needs of the parents under SGB II
/// @param wohnkosten rent and heating of the whole family
/// @param erwerb countable work income of the parents after allowances
/// @param sonstiges other countable income and assets of the parents
/// @param kinder countable income of each child, in any order
public record Familie(
        YearMonth monat,
        boolean paar,
        Money brutto,
        Money regelbedarf,
        Money wohnkosten,
        Money erwerb,
        Money sonstiges,
        List<Money> kinder) {
    public Familie {
        kinder = List.copyOf(kinder);
        if (kinder.isEmpty()) {
            throw new IllegalArgumentException("Kinderzuschlag braucht mindestens ein Kind");
        }
        for (Money betrag : List.of(brutto, regelbedarf, wohnkosten, erwerb, sonstiges)) {
            nichtNegativ(betrag);
        }
        kinder.forEach(Familie::nichtNegativ);
    }

    private static void nichtNegativ(Money betrag) {
        if (betrag.cents() < 0) {
            throw new IllegalArgumentException("Beträge dürfen nicht negativ sein");
        }
    }
}

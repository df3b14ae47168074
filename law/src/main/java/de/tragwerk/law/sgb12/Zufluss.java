package de.tragwerk.law.sgb12;

import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// § 82 Abs. 7 SGB XII: income counts in the month it arrives; a single amount that would end the claim is
/// spread.
public final class Zufluss {
    static final Schritt VERTEILT = Schritt.of(
            "E-VERTEILT",
            Gruppe.EINKOMMEN,
            Norm.sgb12("§ 82 Abs. 7 Satz 3"),
            "einmalige Einnahme, auf Monate verteilt",
            "{0} ÷ {1} Monate",
            cent("Einnahme"),
            anzahl("Monate"));

    private Zufluss() {}

    /// Satz 2: where the month is already paid, it counts from the next one on.
    public static YearMonth beginn(YearMonth zufluss, boolean schonGezahlt) {
        return schonGezahlt ? zufluss.plusMonths(1) : zufluss;
    }

    /// Satz 1 and 3: counted at once, or in six equal parts if it would wipe out the claim of the month. Cents
    /// that do not divide come first.
    ///
    /// @param anspruch claim of the month without this income
    /// @param hoechstens months of spreading; fewer than the law's six only for a reason in the single case
    public static SortedMap<YearMonth, Money> verteile(Money betrag, YearMonth beginn, Money anspruch, int hoechstens) {
        SortedMap<YearMonth, Money> monate = new TreeMap<>();
        if (betrag.compareTo(anspruch) < 0) {
            monate.put(beginn, betrag);
            return Collections.unmodifiableSortedMap(monate);
        }
        int teile = Math.min(hoechstens, monate(beginn));
        if (teile < 1) {
            throw new IllegalArgumentException("Eine Einnahme wird auf mindestens einen Monat verteilt");
        }
        for (int i = 0; i < teile; i++) {
            monate.put(beginn.plusMonths(i), betrag.headShare(i, teile));
        }
        return Collections.unmodifiableSortedMap(monate);
    }

    public static SortedMap<YearMonth, Money> verteile(Money betrag, YearMonth beginn, Money anspruch) {
        return verteile(betrag, beginn, anspruch, monate(beginn));
    }

    /// Records the part of a spread amount that counts in a month.
    public static Money verteilt(Money teil, Money ganz, int monate, Protokoll protokoll) {
        return protokoll.ergibt(VERTEILT, teil, ganz.cents(), monate);
    }

    private static int monate(YearMonth monat) {
        return Math.toIntExact(Werte.im(monat).wert("verteilung_monate").zahl());
    }

    /// All single amounts of a person that count in a month.
    public static Money im(YearMonth monat, List<SortedMap<YearMonth, Money>> verteilt) {
        Money summe = Money.ZERO;
        for (SortedMap<YearMonth, Money> v : verteilt) {
            summe = summe.plus(v.getOrDefault(monat, Money.ZERO));
        }
        return summe;
    }
}

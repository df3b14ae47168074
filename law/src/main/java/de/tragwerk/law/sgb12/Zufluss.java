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

/// § 82 Abs. 7 SGB XII: income counts in the month it arrives; a back payment for other months that would end the
/// claim is spread. Until December 2023 this held for every single income (secondary source: Jung, SGB XII § 82).
public final class Zufluss {
    static final Schritt VERTEILT = Schritt.of(
            "E-VERTEILT",
            Gruppe.EINKOMMEN,
            Norm.sgb12("§ 82 Abs. 7 Satz 2"),
            "Nachzahlung, auf Monate verteilt",
            "{0} ÷ {1} Monate",
            cent("Einnahme"),
            anzahl("Monate"));

    /// First month of the wording of today.
    private static final YearMonth HEUTIGE_FASSUNG = YearMonth.of(2024, 1);

    /// What a single income was paid for.
    public enum Art {
        /// For other months than the one it arrives in.
        NACHZAHLUNG,
        ANDERE
    }

    private Zufluss() {}

    /// Satz 1 of the wording until December 2023: where the month was already paid, a single income counted from the
    /// next one on. Today it counts in the month it arrives.
    public static YearMonth beginn(YearMonth zufluss, boolean schonGezahlt) {
        return schonGezahlt && zufluss.isBefore(HEUTIGE_FASSUNG) ? zufluss.plusMonths(1) : zufluss;
    }

    /// Counted at once, or in six equal parts (Satz 2) if it would wipe out the claim of the month. Cents that do not
    /// divide come first.
    ///
    /// @param anspruch claim of the month without this income
    /// @param hoechstens months of spreading; fewer than the law's six only for a reason in the single case
    /// (Satz 3)
    public static SortedMap<YearMonth, Money> verteile(
            Money betrag, Art art, YearMonth beginn, Money anspruch, int hoechstens) {
        SortedMap<YearMonth, Money> monate = new TreeMap<>();
        boolean verteilbar = art == Art.NACHZAHLUNG || beginn.isBefore(HEUTIGE_FASSUNG);
        if (!verteilbar || betrag.compareTo(anspruch) < 0) {
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

    public static SortedMap<YearMonth, Money> verteile(Money betrag, Art art, YearMonth beginn, Money anspruch) {
        return verteile(betrag, art, beginn, anspruch, monate(beginn));
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

package de.tragwerk.law.sgb2;

import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// § 11 Abs. 3 SGB II: a back payment for other months that would wipe out the claim of the month in which it arrives
/// counts in equal parts over six months.
public final class Nachzahlung {
    static final Schritt VERTEILT = Schritt.of(
            "S2-E-VERTEILT",
            "EINKOMMEN",
            Norm.sgb2("§ 11 Abs. 3"),
            "Nachzahlung, auf Monate verteilt",
            "{0} ÷ {1} Monate",
            cent("Nachzahlung"),
            anzahl("Monate"));

    private Nachzahlung() {}

    /// By month from that of arrival; cents that do not divide come first.
    ///
    /// @param anspruch claim of the month without this income
    public static SortedMap<YearMonth, Money> verteile(Money betrag, YearMonth monat, Money anspruch) {
        SortedMap<YearMonth, Money> teile = new TreeMap<>();
        Parameter p = Werte.tafel().wennGilt("nachzahlung_monate", monat);
        if (p == null || betrag.compareTo(anspruch) < 0) {
            teile.put(monat, betrag);
            return Collections.unmodifiableSortedMap(teile);
        }
        int monate = Math.toIntExact(p.zahl());
        for (int i = 0; i < monate; i++) {
            teile.put(monat.plusMonths(i), betrag.headShare(i, monate));
        }
        return Collections.unmodifiableSortedMap(teile);
    }

    /// Records the part of a spread amount that counts in a month.
    public static Money verteilt(Money teil, Money ganz, int monate, Protokoll protokoll) {
        return protokoll.ergibt(VERTEILT, teil, ganz.cents(), monate);
    }
}

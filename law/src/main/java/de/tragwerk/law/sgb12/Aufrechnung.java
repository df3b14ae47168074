package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Rate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// §§ 26, 35a, 37, 37a, 44b SGB XII: how much of a month may be kept back.
public final class Aufrechnung {

    /// Why something is kept back.
    public enum Grund {
        /// § 26 Abs. 2 to 4: refund or cost claims after intent or gross negligence.
        PFLICHTVERLETZUNG("aufrechnung_anteil"),
        /// § 44b: refund after a provisional decision.
        VORLAEUFIG("aufrechnung_vorlaeufig"),
        /// § 37 Abs. 4: supplementary loan.
        DARLEHEN("darlehen_rate"),
        /// § 37a: loan for the month of the first pension.
        ERSTE_RENTE("darlehen_rate"),
        /// § 35a Abs. 2 Satz 6: deposit of a rented home.
        KAUTION("kaution_rate");

        private final String parameter;

        Grund(String parameter) {
            this.parameter = parameter;
        }
    }

    private Aufrechnung() {}

    /// The highest rate of a month.
    ///
    /// @param stufe level of the person; §§ 26, 37 and 37a measure by level 1, §§ 35a and 44b by the own one
    /// @param schonEingeschraenkt an earlier restriction of § 26 Abs. 1 that runs on (§ 26 Abs. 2)
    public static Money hoechstens(Grund grund, int stufe, Money schonEingeschraenkt, YearMonth monat) {
        Werte w = Werte.im(monat);
        Rate anteil = w.wert(grund.parameter).anteil();
        boolean eigene = grund == Grund.VORLAEUFIG || grund == Grund.KAUTION;
        Money rate = anteil.of(w.regelbedarf(eigene ? stufe : 1).geld());
        return grund == Grund.PFLICHTVERLETZUNG
                ? rate.minus(schonEingeschraenkt).notNegative()
                : rate;
    }

    /// What of a claim is paid back at all: all of it, the loan of § 37a up to half of level 1 only.
    public static Money zurueckzuzahlen(Grund grund, Money schuld, YearMonth monat) {
        if (grund != Grund.ERSTE_RENTE) {
            return schuld;
        }
        Werte w = Werte.im(monat);
        return schuld.min(w.wert("darlehen_rente_deckel").anteil().of(w.stufe1().geld()));
    }

    /// The rates of a debt: equal ones and a smaller last one.
    public static List<Money> plan(Money schuld, Money rate) {
        if (!rate.isPositive()) {
            throw new IllegalArgumentException("Eine Rate ist größer als null");
        }
        List<Money> raten = new ArrayList<>();
        for (Money rest = schuld; rest.isPositive(); rest = rest.minus(raten.getLast())) {
            raten.add(rest.min(rate));
        }
        return List.copyOf(raten);
    }

    /// The last month of a set-off whose three years count from `ab`.
    ///
    /// @param erste first month in which something is kept back; its values hold
    /// @param ab first month of the three years, not after `erste`
    public static YearMonth letzterMonat(YearMonth erste, YearMonth ab) {
        return ab.plusYears(Werte.im(erste).wert("aufrechnung_jahre").zahl()).minusMonths(1);
    }

    /// § 26 Abs. 2 Satz 3, § 44b Satz 3: no longer than three years from the first month; loans have no such
    /// end.
    public static boolean zulaessig(Grund grund, YearMonth erste, YearMonth monat) {
        boolean befristet = grund == Grund.PFLICHTVERLETZUNG || grund == Grund.VORLAEUFIG;
        long jahre = Werte.im(monat).wert("aufrechnung_jahre").zahl();
        return !befristet || monat.isBefore(erste.plusYears(jahre));
    }
}

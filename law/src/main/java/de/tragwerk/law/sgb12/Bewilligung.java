package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.Period;
import java.time.LocalDate;
import java.time.YearMonth;

/// §§ 18, 44, 44a SGB XII: from when and for how long.
public final class Bewilligung {
    private Bewilligung() {}

    /// § 44 Abs. 2 and 3: from the first of the month of application, for twelve months, provisionally for six
    /// at most; never beyond the last month whose values are known.
    public static Period kapitel4(LocalDate antrag, boolean vorlaeufig) {
        YearMonth erster = YearMonth.from(antrag);
        Werte w = Werte.im(erster);
        long monate =
                w.wert(vorlaeufig ? "vorlaeufig_monate" : "bewilligung_monate").zahl();
        YearMonth letzter = erster.plusMonths(monate - 1);
        YearMonth bekannt = Werte.letzterMonat();
        return Period.of(erster, letzter.isAfter(bekannt) ? bekannt : letzter);
    }

    /// § 44 Abs. 3 Satz 2: the last month a provisional award reaches that begins with `von`.
    public static YearMonth vorlaeufigBis(YearMonth von) {
        return von.plusMonths(Werte.im(von).wert("vorlaeufig_monate").zahl() - 1);
    }

    /// § 41a: after four weeks abroad without interruption nothing is due until the return.
    ///
    /// @return days in this time without a claim, empty when the stay was short
    public static java.util.Optional<Period> ruht(Period ausland) {
        long wochen = Werte.im(YearMonth.from(ausland.from()))
                .wert("auslandsaufenthalt_wochen")
                .zahl();
        LocalDate ab = ausland.from().plusWeeks(wochen);
        return ab.isAfter(ausland.to())
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Period(ab, ausland.to()));
    }

    /// § 44a Abs. 6: without a final decision within a year after the provisional period its amounts are final.
    public static boolean endgueltigDurchZeit(Period vorlaeufig, LocalDate heute) {
        return heute.isAfter(vorlaeufig.to().plusYears(1));
    }
}

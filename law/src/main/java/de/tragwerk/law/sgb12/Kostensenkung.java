package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Parameter;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/// § 35 Abs. 1 to 3: where the household stands between waiting year and lowering of its cost.
///
/// @param beginn first month of benefit, from which the waiting year runs; `null` = this very month
/// @param pausen full months without benefit since then, by which the waiting year is extended
/// @param monateSgb2 months of the waiting year used up in SGB II within the last two years
/// @param aufforderung month of the request to lower the cost; `null`: nobody has asked, so nothing is lowered [P]
/// @param todesfall month in which a member of the household died
/// @param unmoeglich lowering is impossible or unreasonable
/// @param unvermeidbar cost above the cap of the waiting year cannot be avoided
public record Kostensenkung(
        @Nullable YearMonth beginn,
        int pausen,
        int monateSgb2,
        @Nullable YearMonth aufforderung,
        @Nullable YearMonth todesfall,
        boolean unmoeglich,
        boolean unvermeidbar) {
    public static final Kostensenkung KEINE = new Kostensenkung(null, 0, 0, null, null, false, false);

    /// The waiting year exists since January 2023; months before do not count (for SGB XII from memory).
    private static final YearMonth ERSTER_MONAT = YearMonth.of(2023, 1);

    private static final int NEU_NACH_MONATEN = 36;

    public static Kostensenkung ab(YearMonth beginn) {
        return new Kostensenkung(beginn, 0, 0, null, null, false, false);
    }

    /// § 35 Abs. 1 Satz 3 to 5 from the months with benefit: a gap extends the waiting year, three years
    /// without benefit begin a new one.
    public static Kostensenkung aus(NavigableSet<YearMonth> leistungsmonate, YearMonth monat) {
        YearMonth beginn = null;
        YearMonth letzter = null;
        int pausen = 0;
        for (YearMonth m : leistungsmonate.headSet(monat, false)) {
            long luecke = letzter == null ? 0 : ChronoUnit.MONTHS.between(letzter, m) - 1;
            if (beginn == null || luecke >= NEU_NACH_MONATEN) {
                beginn = m;
                pausen = 0;
            } else {
                pausen += Math.toIntExact(luecke);
            }
            letzter = m;
        }
        if (letzter != null && beginn != null) {
            long luecke = ChronoUnit.MONTHS.between(letzter, monat) - 1;
            if (luecke >= NEU_NACH_MONATEN) {
                beginn = monat;
                pausen = 0;
            } else {
                pausen += Math.toIntExact(luecke);
            }
        }
        return new Kostensenkung(beginn == null ? monat : beginn, pausen, 0, null, null, false, false);
    }

    public Kostensenkung mitAufforderung(YearMonth monat) {
        return new Kostensenkung(beginn, pausen, monateSgb2, monat, todesfall, unmoeglich, unvermeidbar);
    }

    /// Whether the waiting year still runs.
    public boolean inKarenz(YearMonth monat) {
        Parameter karenz = Werte.im(monat).karenzMonate;
        return karenz != null && karenzVerbraucht(monat) < karenz.zahl();
    }

    /// First month after the waiting year.
    public YearMonth nachKarenz(YearMonth monat) {
        Parameter karenz = Werte.im(monat).karenzMonate;
        return karenz == null ? monat : monat.plusMonths(Math.max(0, karenz.zahl() - karenzVerbraucht(monat)));
    }

    /// § 35 Abs. 1 Satz 7: whether the cost lies above the cap of the waiting year.
    public boolean ueberDeckel(YearMonth monat, Money kosten, Money angemessen) {
        Parameter deckel = Werte.im(monat).karenzDeckel;
        return deckel != null
                && inKarenz(monat)
                && kosten.compareTo(deckel.anteil().of(angemessen)) > 0;
    }

    /// § 35 Abs. 3: whether the time to lower the cost of accommodation is over, so that only adequate cost counts
    /// unless lowering is impossible. The waiting year does not count into the six months.
    public boolean unterkunftFrist(YearMonth monat) {
        Werte w = Werte.im(monat);
        Parameter karenz = w.karenzMonate;
        long nachKarenz = karenz == null ? monate(monat) : karenzVerbraucht(monat) - karenz.zahl();
        return nachKarenz >= w.senkungMonate.zahl() && heizungFrist(monat);
    }

    /// § 35 Abs. 3 Satz 2: the same for heating, which has no waiting year.
    public boolean heizungFrist(YearMonth monat) {
        Werte w = Werte.im(monat);
        YearMonth gefordert = aufforderung;
        return gefordert != null
                && ChronoUnit.MONTHS.between(gefordert, monat) >= w.senkungMonate.zahl()
                && !trauer(monat, w);
    }

    boolean unterkunftGesenkt(YearMonth monat, boolean zugang) {
        return unterkunftFrist(monat) && !unmoeglich && !zugang;
    }

    boolean heizungGesenkt(YearMonth monat, boolean zugang) {
        return heizungFrist(monat) && !unmoeglich && !zugang;
    }

    /// Abs. 3 Satz 4: for twelve months after the month of a death lowering is unreasonable.
    private boolean trauer(YearMonth monat, Werte w) {
        return todesfall != null
                && !monat.isBefore(todesfall)
                && ChronoUnit.MONTHS.between(todesfall, monat) <= w.todesfallMonate.zahl();
    }

    /// Months since the first month of benefit.
    long monate(YearMonth monat) {
        return beginn == null ? 0 : ChronoUnit.MONTHS.between(beginn, monat);
    }

    /// Months of the waiting year that are used up before this month.
    long karenzVerbraucht(YearMonth monat) {
        if (beginn == null) {
            return monateSgb2;
        }
        YearMonth von = beginn.isBefore(ERSTER_MONAT) ? ERSTER_MONAT : beginn;
        return ChronoUnit.MONTHS.between(von, monat) - pausen + monateSgb2;
    }
}

package de.tragwerk.law.sgb2;

import de.tragwerk.kernel.DayShare;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Period;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Timeline;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Many months of SGB II: facts as a time line, cut where something changes. Where facts change inside a month each
/// state counts by its days (§ 41 Abs. 1).
public final class Verlauf {

    /// Amounts of a month by person id.
    ///
    /// @param teile days of the month with equal facts; more than one when something changed inside it
    public record Monat(YearMonth monat, SortedMap<String, Money> betraege, List<Period> teile) {
        public Money gesamt() {
            Money summe = Money.ZERO;
            for (Money m : betraege.values()) {
                summe = summe.plus(m);
            }
            return summe;
        }
    }

    private Verlauf() {}

    /// @param fakten the month in each household is replaced by the month that is computed, its days by those of the
    /// time line; days without facts have no claim
    public static List<Monat> rechne(Timeline<Haushalt> fakten, Period zeitraum) {
        List<Monat> monate = new ArrayList<>();
        boolean verbraucht = false;
        for (YearMonth monat : zeitraum.months()) {
            List<Timeline.Slice<Haushalt>> teile =
                    fakten.within(zeitraum).within(Period.of(monat)).slices();
            List<Period> tage = teile.stream().map(Timeline.Slice::period).toList();
            int[] dreissigstel = DayShare.days(monat, tage);
            SortedMap<String, Money> betraege = new TreeMap<>();
            boolean jetzt = false;
            for (int i = 0; i < dreissigstel.length; i++) {
                Ergebnis e = Lebensunterhalt.berechne(im(teile.get(i).value(), monat, verbraucht), Protokoll.OHNE);
                jetzt |= e.vermoegen().isPositive() && e.betrag().isPositive();
                for (Ergebnis.Anspruch a : e.personen()) {
                    betraege.merge(a.id(), DayShare.of(a.betrag(), dreissigstel[i]), Money::plus);
                }
            }
            verbraucht |= jetzt;
            monate.add(new Monat(monat, betraege, tage));
        }
        return List.copyOf(monate);
    }

    private static Haushalt im(Haushalt h, YearMonth monat, boolean verbraucht) {
        return new Haushalt(
                monat,
                1,
                monat.lengthOfMonth(),
                h.ost(),
                h.personen(),
                h.wohnung(),
                h.karenz(),
                h.vermoegenVerbraucht() || verbraucht);
    }

    /// Months with equal amounts put together.
    public static Timeline<SortedMap<String, Money>> spannen(List<Monat> monate) {
        Timeline<SortedMap<String, Money>> linie = Timeline.empty();
        for (Monat m : monate) {
            linie = linie.with(Period.of(m.monat()), m.betraege());
        }
        return linie;
    }
}

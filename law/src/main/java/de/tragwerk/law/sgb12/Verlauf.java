package de.tragwerk.law.sgb12;

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

/// Many months: facts as a time line, cut where something changes, computed, and equal months put together.
public final class Verlauf {

    /// Amounts of a month by person id.
    ///
    /// @param sofortzuschlaege the part of them that is never taken back (§ 145 Abs. 2)
    /// @param teile days of the month with equal facts; more than one when something changed inside it
    public record Monat(
            YearMonth monat,
            SortedMap<String, Money> betraege,
            SortedMap<String, Money> sofortzuschlaege,
            List<Period> teile) {
        public Money gesamt() {
            Money summe = Money.ZERO;
            for (Money m : betraege.values()) {
                summe = summe.plus(m);
            }
            return summe;
        }
    }

    private Verlauf() {}

    /// @param fakten the month in each household is replaced by the month that is computed
    public static List<Monat> rechne(Timeline<Haushalt> fakten, Period zeitraum, Auslegung auslegung) {
        List<Monat> monate = new ArrayList<>();
        boolean verbraucht = false;
        for (YearMonth monat : zeitraum.months()) {
            List<Timeline.Slice<Haushalt>> teile =
                    fakten.within(zeitraum).within(Period.of(monat)).slices();
            List<Period> tage = teile.stream().map(Timeline.Slice::period).toList();
            int[] dreissigstel = DayShare.days(monat, tage);
            SortedMap<String, Money> betraege = new TreeMap<>();
            SortedMap<String, Money> sofort = new TreeMap<>();
            boolean jetzt = false;
            for (int i = 0; i < dreissigstel.length; i++) {
                Haushalt h = teile.get(i).value();
                Haushalt imMonat = h.im(monat).mitVerbrauchtemVermoegen(h.vermoegenVerbraucht() || verbraucht);
                Lebensunterhalt.Ergebnis e = Lebensunterhalt.berechne(imMonat, auslegung, Protokoll.OHNE);
                jetzt |= e.vermoegenEingesetzt();
                for (int p = 0; p < h.personen().size(); p++) {
                    String id = h.personen().get(p).id();
                    Lebensunterhalt.Anspruch a = e.ansprueche().get(p);
                    betraege.merge(id, DayShare.of(a.betrag(), dreissigstel[i]), Money::plus);
                    sofort.merge(id, DayShare.of(a.sofortzuschlag(), dreissigstel[i]), Money::plus);
                }
            }
            verbraucht |= jetzt;
            monate.add(new Monat(monat, betraege, sofort, tage));
        }
        return List.copyOf(monate);
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

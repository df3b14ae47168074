package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// What was decided against what is right now, month by month: never a silent net.
public final class Vergleich {

    /// @param entschieden amount decided earlier, without immediate supplement
    /// @param neu amount by the facts known now, without immediate supplement
    /// @param sofortzuschlag immediate supplement that is due in addition; it is never taken back (§ 145 Abs. 2)
    public record Monat(YearMonth monat, Money entschieden, Money neu, Money sofortzuschlag) {
        /// What is still to be paid.
        public Money nachzahlung() {
            return neu.minus(entschieden).notNegative().plus(sofortzuschlag);
        }

        /// What was paid too much and may become a recovery case.
        public Money ueberzahlung() {
            return entschieden.minus(neu).notNegative();
        }
    }

    /// Result of netting a provisional period: at most one of the two is above zero.
    public record Ausgleich(Money nachzahlung, Money erstattung) {}

    private Vergleich() {}

    /// Compares two calculations for one person; a month that is missing on one side has no claim there.
    public static List<Monat> vergleiche(
            SortedMap<YearMonth, Lebensunterhalt.Anspruch> entschieden,
            SortedMap<YearMonth, Lebensunterhalt.Anspruch> neu) {
        List<Monat> monate = new ArrayList<>();
        TreeSet<YearMonth> alle = new TreeSet<>(entschieden.keySet());
        alle.addAll(neu.keySet());
        for (YearMonth m : alle) {
            Lebensunterhalt.Anspruch alt = entschieden.getOrDefault(m, Lebensunterhalt.Anspruch.KEINER);
            Lebensunterhalt.Anspruch jetzt = neu.getOrDefault(m, Lebensunterhalt.Anspruch.KEINER);
            monate.add(new Monat(
                    m,
                    alt.betrag().minus(alt.sofortzuschlag()),
                    jetzt.betrag().minus(jetzt.sofortzuschlag()),
                    jetzt.sofortzuschlag().minus(alt.sofortzuschlag()).notNegative()));
        }
        return List.copyOf(monate);
    }

    /// Compares what was decided on the facts known then with what the facts known now give.
    public static List<Monat> vergleiche(List<Verlauf.Monat> entschieden, List<Verlauf.Monat> neu, String person) {
        return vergleiche(ansprueche(entschieden, person), ansprueche(neu, person));
    }

    private static SortedMap<YearMonth, Lebensunterhalt.Anspruch> ansprueche(
            List<Verlauf.Monat> monate, String person) {
        SortedMap<YearMonth, Lebensunterhalt.Anspruch> ansprueche = new TreeMap<>();
        for (Verlauf.Monat m : monate) {
            Money betrag = m.betraege().getOrDefault(person, Money.ZERO);
            Money sofort = m.sofortzuschlaege().getOrDefault(person, Money.ZERO);
            ansprueche.put(
                    m.monat(), new Lebensunterhalt.Anspruch(true, betrag, Money.ZERO, sofort, Money.ZERO, Money.ZERO));
        }
        return ansprueche;
    }

    public static Money nachzahlung(List<Monat> monate) {
        return summe(monate, true);
    }

    public static Money ueberzahlung(List<Monat> monate) {
        return summe(monate, false);
    }

    private static Money summe(List<Monat> monate, boolean nach) {
        Money summe = Money.ZERO;
        for (Monat m : monate) {
            summe = summe.plus(nach ? m.nachzahlung() : m.ueberzahlung());
        }
        return summe;
    }

    /// § 44a Abs. 7: over- and underpayments of a provisional period are netted.
    public static Ausgleich vorlaeufig(List<Monat> monate) {
        Money netto = nachzahlung(monate).minus(ueberzahlung(monate));
        return new Ausgleich(netto.notNegative(), netto.negated().notNegative());
    }
}

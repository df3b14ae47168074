package de.tragwerk.law.jmh;

import de.tragwerk.kernel.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SplittableRandom;
import java.util.function.Function;

/// Invented facts, the same in every run, handed out in turn: so that no branch is learnt by heart.
final class Vorrat<T> {
    private static final int MENGE = 4_096;
    private final Object[] fakten = new Object[MENGE];
    private int i;

    Vorrat(Function<Vorrat.Zufall, T> erzeuge) {
        Zufall zufall = new Zufall(new SplittableRandom(2026));
        for (int k = 0; k < MENGE; k++) {
            fakten[k] = erzeuge.apply(zufall);
        }
    }

    @SuppressWarnings("unchecked")
    T naechster() {
        return (T) fakten[i++ & MENGE - 1];
    }

    record Zufall(SplittableRandom quelle) {
        int bis(int grenze) {
            return quelle.nextInt(grenze);
        }

        boolean einmalIn(int n) {
            return quelle.nextInt(n) == 0;
        }

        Money euro(int von, int bis) {
            return Money.cents(von * 100L + quelle.nextInt((bis - von) * 100));
        }

        /// A month of 2024 to 2026.
        YearMonth monat() {
            return YearMonth.of(2024 + quelle.nextInt(3), 1 + quelle.nextInt(12));
        }

        LocalDate geboren(YearMonth monat, int vonAlter, int bisAlter) {
            int tage = (bisAlter - vonAlter) * 365;
            return monat.atDay(1).minusYears(vonAlter).minusDays(1L + quelle.nextInt(tage));
        }
    }
}

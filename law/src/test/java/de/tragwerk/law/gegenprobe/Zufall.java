package de.tragwerk.law.gegenprobe;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SplittableRandom;

/// Random facts, the same in every run.
final class Zufall {
    private final SplittableRandom quelle;

    Zufall(long startwert) {
        this.quelle = new SplittableRandom(startwert);
    }

    int bis(int grenze) {
        return quelle.nextInt(grenze);
    }

    boolean einmalIn(int n) {
        return quelle.nextInt(n) == 0;
    }

    /// Cents from the first to below the second euro amount.
    BigDecimal euro(int von, int bis) {
        return Zweitrechnung.cents(von * 100L + quelle.nextInt((bis - von) * 100));
    }

    /// Nothing in most cases.
    BigDecimal manchmal(int n, int von, int bis) {
        return einmalIn(n) ? euro(von, bis) : Zweitrechnung.eur(0);
    }

    YearMonth monat(int vonJahr, int bisJahr) {
        return YearMonth.of(vonJahr + quelle.nextInt(bisJahr - vonJahr + 1), 1 + quelle.nextInt(12));
    }

    /// Born on the first of a month, so that no level changes inside the month.
    LocalDate geboren(YearMonth monat, int vonAlter, int bisAlter) {
        int monate = vonAlter * 12 + quelle.nextInt((bisAlter - vonAlter) * 12);
        return monat.atDay(1).minusMonths(monate);
    }
}

package de.tragwerk.law.gegenprobe;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What all parts of the second calculation share: rounding, splitting, ages, the tables of 2023 to 2026.
final class Zweitrechnung {

    /// Standard needs in euros, levels 1 to 6.
    static final Map<Integer, int[]> REGELBEDARF = Map.of(
            2023, new int[] {502, 451, 402, 420, 348, 318},
            2024, new int[] {563, 506, 451, 471, 390, 357},
            2025, new int[] {563, 506, 451, 471, 390, 357},
            2026, new int[] {563, 506, 451, 471, 390, 357});

    private Zweitrechnung() {}

    static BigDecimal eur(String text) {
        return new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY);
    }

    static BigDecimal eur(long euros) {
        return BigDecimal.valueOf(euros).setScale(2, RoundingMode.UNNECESSARY);
    }

    static BigDecimal cents(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /// Rule 0.1: two decimals, half up.
    static BigDecimal rund(BigDecimal wert) {
        return wert.setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal anteil(String rate, BigDecimal von) {
        return rund(von.multiply(new BigDecimal(rate)));
    }

    static BigDecimal nichtNegativ(BigDecimal wert) {
        return wert.signum() < 0 ? eur(0) : wert;
    }

    static BigDecimal summe(List<BigDecimal> werte) {
        return werte.stream().reduce(eur(0), BigDecimal::add);
    }

    /// Completed years at the first of the month.
    static int jahre(LocalDate geboren, YearMonth monat) {
        return (int) ChronoUnit.YEARS.between(geboren, monat.atDay(1));
    }

    static BigDecimal stufe(int stufe, YearMonth monat) {
        return eur(REGELBEDARF.get(monat.getYear())[stufe - 1]);
    }

    /// Rule 2.2 for children and young people.
    static int stufeDesKindes(int alter) {
        return alter < 6 ? 6 : alter < 14 ? 5 : 4;
    }

    /// Rule 0.2: largest remainder on the floors; `reihe` says who comes first among equal remainders
    /// (the position of each person in the order of birth date, then id).
    static List<BigDecimal> teile(BigDecimal betrag, List<BigDecimal> gewichte, List<Integer> reihe) {
        BigInteger cents = betrag.movePointRight(2).toBigIntegerExact();
        List<BigInteger> g = gewichte.stream()
                .map(w -> w.movePointRight(2).toBigIntegerExact())
                .toList();
        BigInteger summe = g.stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<BigInteger> teile = new ArrayList<>();
        List<BigInteger> reste = new ArrayList<>();
        for (BigInteger w : g) {
            BigInteger[] d = cents.multiply(w).divideAndRemainder(summe);
            teile.add(d[0]);
            reste.add(d[1]);
        }
        List<Integer> folge = new ArrayList<>();
        for (int i = 0; i < g.size(); i++) {
            folge.add(i);
        }
        folge.sort(Comparator.comparing((Integer i) -> reste.get(i)).reversed().thenComparing(reihe::get));
        int offen = cents.subtract(teile.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        for (int i = 0; i < offen; i++) {
            int an = folge.get(i);
            teile.set(an, teile.get(an).add(BigInteger.ONE));
        }
        return teile.stream().map(t -> new BigDecimal(t, 2)).toList();
    }
}

package de.tragwerk.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// An amount of money in cents. Never binary floating point.
public record Money(long cents) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    public static Money cents(long cents) {
        return cents == 0 ? ZERO : new Money(cents);
    }

    /// Reads `563`, `95.71` or `-4.5`.
    public static Money euro(String text) {
        return new Money(new BigDecimal(text)
                .setScale(2, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    /// This amount, or nothing when it is negative.
    public Money notNegative() {
        return cents < 0 ? ZERO : this;
    }

    public Money min(Money other) {
        return cents <= other.cents ? this : other;
    }

    public Money max(Money other) {
        return cents >= other.cents ? this : other;
    }

    public boolean isPositive() {
        return cents > 0;
    }

    public boolean isZero() {
        return cents == 0;
    }

    /// So many times this amount.
    public Money times(long factor) {
        return new Money(Math.multiplyExact(cents, factor));
    }

    /// This amount the other way round.
    public Money negated() {
        return new Money(-cents);
    }

    /// The part `numerator/denominator`, half up to the cent.
    public Money share(long numerator, long denominator) {
        return new Money(Rate.halfUp(Math.multiplyExact(cents, numerator), denominator));
    }

    /// The part of one of `heads` equal shares. The cents that do not divide go to the first heads, so the
    /// parts of all heads add up to the whole exactly.
    public Money headShare(int head, int heads) {
        if (heads < 1 || head < 0 || head >= heads || cents < 0) {
            throw new IllegalArgumentException("Kopf " + head + " von " + heads + " teilt " + this + " nicht");
        }
        return new Money(cents / heads + (head < cents % heads ? 1 : 0));
    }

    /// Splits into parts in the ratio of `weights` by the largest remainder; the parts add up to the whole
    /// exactly. Of equal remainders the earlier part gets the cent.
    public List<Money> split(List<Long> weights) {
        long sum = 0;
        for (long weight : weights) {
            sum += weight;
        }
        if (sum <= 0 || cents < 0) {
            throw new IllegalArgumentException("Teilen braucht einen Betrag ab null und ein Gewicht über null");
        }
        int n = weights.size();
        long[] parts = new long[n];
        long[] rest = new long[n];
        long given = 0;
        for (int i = 0; i < n; i++) {
            long product = Math.multiplyExact(cents, weights.get(i));
            parts[i] = product / sum;
            rest[i] = product % sum;
            given += parts[i];
        }
        for (long open = cents - given; open > 0; open--) {
            int largest = 0;
            for (int i = 1; i < n; i++) {
                largest = rest[i] > rest[largest] ? i : largest;
            }
            parts[largest]++;
            rest[largest] = -1;
        }
        List<Money> list = new ArrayList<>(n);
        for (long part : parts) {
            list.add(new Money(part));
        }
        return List.copyOf(list);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public String toString() {
        return (cents < 0 ? "-" : "") + Math.abs(cents) / 100 + "." + (Math.abs(cents) % 100 < 10 ? "0" : "")
                + Math.abs(cents) % 100;
    }
}

package de.tragwerk.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A share in millionths: 17 % is 170,000.
public record Rate(long millionths) {

    /// Reads `0.17`; more than six places are refused.
    public static Rate of(String text) {
        return new Rate(new BigDecimal(text)
                .setScale(6, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact());
    }

    /// This share of an amount, half up to the cent.
    public Money of(Money amount) {
        return Money.cents(halfUp(Math.multiplyExact(amount.cents(), millionths), 1_000_000));
    }

    /// Rounds half away from zero.
    static long halfUp(long value, long divisor) {
        long size = Math.abs(value);
        long rounded = (Math.multiplyExact(size, 2) + divisor) / Math.multiplyExact(divisor, 2);
        return value < 0 ? -rounded : rounded;
    }
}

package de.tragwerk.law.parameter;

import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The typed values of a statute, resolved once per month and kept: a look-up by name in every step would
/// cost more than the law itself.
///
/// @param <W> immutable record of the values of one month
public final class JeMonat<W> {
    private static final int ERSTES_JAHR = 2000;
    private static final int JAHRE = 100;

    private final AtomicReferenceArray<@Nullable W> werte = new AtomicReferenceArray<>(JAHRE * 12);
    private final Function<YearMonth, W> lesen;

    public JeMonat(Function<YearMonth, W> lesen) {
        this.lesen = lesen;
    }

    /// @throws ParameterTafel.KeinParameter when the month has no values
    public W im(YearMonth monat) {
        Probefassung probe = Probefassung.gilt();
        if (probe != null) {
            return probe.je(this, monat, lesen);
        }
        int platz = (monat.getYear() - ERSTES_JAHR) * 12 + monat.getMonthValue() - 1;
        if (platz < 0 || platz >= JAHRE * 12) {
            return lesen.apply(monat);
        }
        W w = werte.get(platz);
        if (w == null) {
            w = lesen.apply(monat);
            werte.set(platz, w);
        }
        return w;
    }
}

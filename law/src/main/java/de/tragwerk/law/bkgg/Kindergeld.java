package de.tragwerk.law.bkgg;

import de.tragwerk.kernel.Money;
import de.tragwerk.law.parameter.ParameterTafel;
import java.time.YearMonth;

/// § 6 BKGG: child benefit, by the order of birth until 2022, the same for each child since 2023.
public final class Kindergeld {
    private static final ParameterTafel TAFEL = ParameterTafel.lies(Kindergeld.class, "bkgg.yaml");

    private Kindergeld() {}

    /// @param kind position in the order of birth, from 1
    public static Money fuer(int kind, YearMonth monat) {
        if (kind < 1) {
            throw new IllegalArgumentException("Kinder werden ab 1 gezählt");
        }
        return TAFEL.im("kindergeld_" + Math.min(kind, 4), monat).geld();
    }

    /// All values of the statute, for documentation and tests.
    public static ParameterTafel tafel() {
        return TAFEL;
    }
}

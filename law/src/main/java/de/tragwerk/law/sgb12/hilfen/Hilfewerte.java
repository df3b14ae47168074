package de.tragwerk.law.sgb12.hilfen;

import de.tragwerk.kernel.Parameter;
import de.tragwerk.law.parameter.ParameterTafel;
import de.tragwerk.law.sgb12.Werte;
import java.time.YearMonth;

/// The values of chapters 5 to 9.
public final class Hilfewerte {
    private static final ParameterTafel TAFEL = ParameterTafel.lies(Hilfewerte.class, "kapitel5_9.yaml");

    private Hilfewerte() {}

    static Parameter wert(String name, YearMonth monat) {
        return TAFEL.im(name, monat);
    }

    /// Level 1, the measure of the income limit.
    static Parameter stufe1(YearMonth monat) {
        return Werte.im(monat).stufe1();
    }

    /// All values, for documentation and tests.
    public static ParameterTafel tafel() {
        return TAFEL;
    }
}

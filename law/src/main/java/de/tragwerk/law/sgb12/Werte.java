package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.Parameter;
import de.tragwerk.law.parameter.ParameterTafel;
import java.time.LocalDate;
import java.time.YearMonth;

/// The values of one month.
public final class Werte {
    /// Release of these rules; rises whenever a result can change.
    public static final String REGELWERK = "sgb12 2026.11.1";

    private static final ParameterTafel TAFEL = ParameterTafel.lies(Werte.class, "lebensunterhalt.yaml");

    private final YearMonth monat;

    Werte(YearMonth monat) {
        this.monat = monat;
    }

    Parameter wert(String name) {
        return TAFEL.im(name, monat);
    }

    Parameter stufe1() {
        return wert("regelbedarf_1");
    }

    /// Last month for which standard needs are known.
    public static YearMonth letzterMonat() {
        LocalDate bis = TAFEL.reihe("regelbedarf_1").getLast().bis();
        if (bis == null) {
            throw new IllegalStateException("Regelbedarfe gelten nie unbegrenzt (§ 28a SGB XII)");
        }
        return YearMonth.from(bis);
    }

    /// First month for which standard needs are known.
    public static YearMonth ersterMonat() {
        return YearMonth.from(TAFEL.reihe("regelbedarf_1").getFirst().ab());
    }

    /// All values, for documentation and tests.
    public static ParameterTafel tafel() {
        return TAFEL;
    }
}

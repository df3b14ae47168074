package de.tragwerk.law.wogg;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.law.parameter.ParameterTafel;
import java.math.BigDecimal;
import java.time.YearMonth;

/// The values of one month.
public final class Werte {
    private static final ParameterTafel TAFEL = ParameterTafel.lies(Werte.class, "wogg.yaml");
    private static final int EINZELN = 5;

    private final YearMonth monat;

    Werte(YearMonth monat) {
        this.monat = monat;
    }

    Parameter wert(String name) {
        return TAFEL.im(name, monat);
    }

    Money geld(String name) {
        return wert(name).geld();
    }

    /// The tables name up to five persons and an amount for each further one.
    Money jePerson(String anfang, String ende, int personen) {
        Money bisFuenf = geld(anfang + Math.min(personen, EINZELN) + ende);
        int weitere = Math.max(0, personen - EINZELN);
        return weitere == 0
                ? bisFuenf
                : bisFuenf.plus(geld(anfang + "weitere" + ende).share(weitere, 1));
    }

    BigDecimal koeffizient(String name) {
        return BigDecimal.valueOf(wert(name).zahl(), 9);
    }

    /// All values, for documentation and tests.
    public static ParameterTafel tafel() {
        return TAFEL;
    }
}

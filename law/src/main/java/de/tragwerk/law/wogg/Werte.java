package de.tragwerk.law.wogg;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
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

    /// The tables name up to five persons and an amount for each further one. The next step of the Protokoll uses
    /// these values.
    Money jePerson(String anfang, String ende, int personen, Protokoll protokoll) {
        Parameter bisFuenf = wert(anfang + Math.min(personen, EINZELN) + ende);
        protokoll.mit(bisFuenf);
        int weitere = Math.max(0, personen - EINZELN);
        if (weitere == 0) {
            return bisFuenf.geld();
        }
        Parameter jeWeitere = wert(anfang + "weitere" + ende);
        protokoll.mit(jeWeitere);
        return bisFuenf.geld().plus(jeWeitere.geld().times(weitere));
    }

    BigDecimal koeffizient(String name) {
        return BigDecimal.valueOf(wert(name).zahl(), 9);
    }

    /// All values, for documentation and tests.
    public static ParameterTafel tafel() {
        return TAFEL;
    }
}

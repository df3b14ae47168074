package de.tragwerk.law.bkgg;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.law.parameter.ParameterTafel;
import java.time.LocalDate;
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

    /// § 2 Abs. 2: until 18, in training or study until 25; conditions of other groups are left to the caller.
    public static boolean anspruch(LocalDate geboren, boolean ausbildung, YearMonth monat) {
        long grenze = TAFEL.im(ausbildung ? "alter_ausbildung" : "alter_ohne_bedingung", monat)
                .zahl();
        boolean geborenSchon = !geboren.isAfter(monat.atEndOfMonth());
        // The month counts in which the conditions held on one day (§ 5 Abs. 1).
        return geborenSchon && geboren.plusYears(grenze).isAfter(monat.atDay(1));
    }

    /// What a family draws for so many children.
    public static Money familie(int kinder, YearMonth monat) {
        Money summe = Money.ZERO;
        for (int kind = 1; kind <= kinder; kind++) {
            summe = summe.plus(fuer(kind, monat));
        }
        return summe;
    }

    /// § 6 Abs. 3: one-off bonus per child of a year, zero in most.
    public static Money bonus(int jahr) {
        Parameter p = TAFEL.wennGilt("kinderbonus", YearMonth.of(jahr, 7));
        return p == null ? Money.ZERO : p.geld();
    }

    /// All values of the statute, for documentation and tests.
    public static ParameterTafel tafel() {
        return TAFEL;
    }
}

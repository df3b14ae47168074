package de.tragwerk.law.asylblg;

import de.tragwerk.kernel.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// § 2 Abs. 1 AsylbLG: from which day benefits follow SGB XII.
public final class Wartezeit {
    private Wartezeit() {}

    /// The first day with benefits like those of SGB XII for somebody who entered on this day and has not
    /// abused the stay; short breaks are left out by the caller.
    ///
    /// Who had completed a shorter waiting time before it was made longer keeps what was reached [R].
    public static LocalDate analogAb(LocalDate einreise) {
        for (Parameter p : Werte.tafel().reihe("wartezeit_monate")) {
            LocalDate erfuellt = einreise.plusMonths(p.zahl());
            LocalDate ab = erfuellt.isBefore(p.ab()) ? p.ab() : erfuellt;
            LocalDate bis = p.bis();
            if (bis == null || !ab.isAfter(bis)) {
                return ab;
            }
        }
        throw new IllegalStateException("Die letzte Wartezeit gilt ohne Ende");
    }

    /// Abs. 3: minor children get what one of their parents gets.
    public static LocalDate kindAnalogAb(LocalDate eigene, @Nullable LocalDate eltern) {
        LocalDate selbst = analogAb(eigene);
        return eltern != null && analogAb(eltern).isBefore(selbst) ? analogAb(eltern) : selbst;
    }
}

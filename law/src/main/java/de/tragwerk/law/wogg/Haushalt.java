package de.tragwerk.law.wogg;

import de.tragwerk.kernel.Money;
import java.time.YearMonth;

/// Facts of one household in one month.
///
/// @param personen household members whose benefit is computed (§ 6), at least 1
/// @param ausgeschlossen members who get their housing from another benefit (§ 7), 0 or more
/// @param miete gross cold rent of the whole dwelling per month (§ 9)
/// @param einkommen monthly total income of the members computed (§ 13)
public record Haushalt(
        YearMonth monat, int personen, int ausgeschlossen, Mietenstufe stufe, Money miete, Money einkommen) {
    public Haushalt {
        if (personen < 1 || ausgeschlossen < 0) {
            throw new IllegalArgumentException("Wohngeld braucht mindestens eine Person, die nicht ausgeschlossen ist");
        }
        if (miete.cents() < 0 || einkommen.cents() < 0) {
            throw new IllegalArgumentException("Miete und Einkommen dürfen nicht negativ sein");
        }
    }

    int alle() {
        return personen + ausgeschlossen;
    }
}

package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.Money;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// What the home costs in the month.
///
/// @param koepfe everybody who lives there, also those without a claim
/// @param bruttokalt rent and running costs
/// @param warmwasserDezentral hot water is made by devices in the home
/// @param angemessen abstract adequate gross cold rent, `null` when the authority has set none
/// @param angemesseneHeizung `null` when not set
/// @param karenzBeginn first month of benefit, from which the waiting year runs; `null` = this very month
/// @param senkungUnmoeglich lowering the cost is impossible or unreasonable (§ 35 Abs. 3)
public record Wohnung(
        int koepfe,
        Money bruttokalt,
        Money heizung,
        boolean warmwasserDezentral,
        @Nullable Money angemessen,
        @Nullable Money angemesseneHeizung,
        @Nullable YearMonth karenzBeginn,
        boolean senkungUnmoeglich) {
    public Wohnung {
        if (koepfe < 1) {
            throw new IllegalArgumentException("In einer Wohnung lebt mindestens ein Mensch");
        }
    }
}

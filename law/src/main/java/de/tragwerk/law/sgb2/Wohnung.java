package de.tragwerk.law.sgb2;

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
/// @param grenze limit that holds in the waiting year too from July 2026: local price per square metre,
/// illegal rent; `null` without
/// @param aufforderung month of the request to lower the cost, `null` = none was made, so nothing is lowered
/// @param todesfall month in which somebody of the household died
/// @param unzumutbar lowering is impossible or unreasonable; in the waiting year: more than the cap is
/// unavoidable
public record Wohnung(
        int koepfe,
        Money bruttokalt,
        Money heizung,
        boolean warmwasserDezentral,
        @Nullable Money angemessen,
        @Nullable Money angemesseneHeizung,
        @Nullable Money grenze,
        @Nullable YearMonth aufforderung,
        @Nullable YearMonth todesfall,
        boolean unzumutbar) {
    public Wohnung {
        if (koepfe < 1) {
            throw new IllegalArgumentException("In einer Wohnung lebt mindestens ein Mensch");
        }
        if (bruttokalt.cents() < 0 || heizung.cents() < 0) {
            throw new IllegalArgumentException("Miete und Heizkosten dürfen nicht negativ sein");
        }
    }

    /// A home whose cost nobody doubts.
    public static Wohnung of(int koepfe, Money bruttokalt, Money heizung) {
        return new Wohnung(koepfe, bruttokalt, heizung, false, null, null, null, null, null, false);
    }
}

package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.Money;
import org.jspecify.annotations.Nullable;

/// What the home costs in the month.
///
/// @param koepfe everybody who lives there, also those without a claim
/// @param bruttokalt rent and running costs
/// @param warmwasserDezentral hot water is made by devices in the home
/// @param warmwasserGemessen cost by an own meter, `null` for the share of § 30 Abs. 7
/// @param angemessen abstract adequate gross cold rent, `null` when the authority has set none
/// @param angemesseneHeizung `null` when not set
/// @param hoechstmiete from July 2026: no more than a local price per square metre or the rent that is legal
public record Wohnung(
        int koepfe,
        Money bruttokalt,
        Money heizung,
        boolean warmwasserDezentral,
        @Nullable Money warmwasserGemessen,
        @Nullable Money angemessen,
        @Nullable Money angemesseneHeizung,
        @Nullable Money hoechstmiete,
        Kostensenkung kostensenkung) {
    public Wohnung {
        if (koepfe < 1) {
            throw new IllegalArgumentException("In einer Wohnung lebt mindestens ein Mensch");
        }
        if (bruttokalt.cents() < 0 || heizung.cents() < 0) {
            throw new IllegalArgumentException("Kosten der Wohnung sind nicht negativ");
        }
    }

    /// A home whose cost nobody has called too high.
    public static Wohnung of(int koepfe, Money bruttokalt, Money heizung) {
        return new Wohnung(koepfe, bruttokalt, heizung, false, null, null, null, null, Kostensenkung.KEINE);
    }

    /// The same home with a limit and where its cost stands between waiting year and lowering.
    public Wohnung mitGrenze(Money grenze, Kostensenkung stand) {
        return new Wohnung(
                koepfe,
                bruttokalt,
                heizung,
                warmwasserDezentral,
                warmwasserGemessen,
                grenze,
                angemesseneHeizung,
                hoechstmiete,
                stand);
    }

    public Wohnung mitWarmwasser() {
        return new Wohnung(
                koepfe, bruttokalt, heizung, true, null, angemessen, angemesseneHeizung, hoechstmiete, kostensenkung);
    }
}

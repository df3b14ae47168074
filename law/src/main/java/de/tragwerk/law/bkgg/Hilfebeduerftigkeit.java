package de.tragwerk.law.bkgg;

import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.time.YearMonth;

/// § 6a Abs. 1 Nr. 3, Abs. 1a BKGG: whether the supplement and Wohngeld end the need for SGB II.
public final class Hilfebeduerftigkeit {
    static final Schritt LUECKE = Schritt.of(
            "K-LUECKE",
            "ERGEBNIS",
            new Norm("§ 6a Abs. 1 Nr. 3 BKGG"),
            "Lücke zum Bedarf nach dem SGB II",
            "{0} − Einkommen {1} − Kinderzuschlag {2} − Wohngeld {3}",
            cent("Bedarf"),
            cent("Einkommen"),
            cent("Kinderzuschlag"),
            cent("Wohngeld"));

    /// @param luecke what is missing to the need, zero when nothing is
    /// @param vermieden no SGB II is needed (Abs. 1 Nr. 3)
    /// @param erweitert Abs. 1a: at most 100 euro are missing and the allowances of work are at least as high
    public record Ergebnis(Money luecke, boolean vermieden, boolean erweitert) {}

    private Hilfebeduerftigkeit() {}

    /// @param bedarf of the community under SGB II, without education and participation
    /// @param einkommen countable income under SGB II with child benefit, before supplement and Wohngeld
    /// @param erwerbsfreibetraege allowances of work of the parents (§ 11b Abs. 2, 3 SGB II)
    public static Ergebnis pruefe(
            Money bedarf,
            Money einkommen,
            Money kinderzuschlag,
            Money wohngeld,
            Money erwerbsfreibetraege,
            YearMonth monat,
            Protokoll protokoll) {
        Money luecke =
                bedarf.minus(einkommen).minus(kinderzuschlag).minus(wohngeld).notNegative();
        protokoll.ergibt(LUECKE, luecke, bedarf.cents(), einkommen.cents(), kinderzuschlag.cents(), wohngeld.cents());
        Parameter erlaubt = Kindergeld.tafel().wennGilt("luecke_erlaubt", monat);
        boolean erweitert = erlaubt != null
                && luecke.compareTo(erlaubt.geld()) <= 0
                && erwerbsfreibetraege.compareTo(erlaubt.geld()) >= 0;
        return new Ergebnis(luecke, luecke.isZero(), erweitert);
    }

    /// § 6a Abs. 7: last month of an award that begins in this month.
    public static YearMonth bewilligtBis(YearMonth beginn) {
        return beginn.plusMonths(
                Kindergeld.tafel().im("bewilligung_monate", beginn).zahl() - 1);
    }

    /// § 6a Abs. 3: only what lies above counts as means of the community.
    public static Money erheblichesVermoegen(Money vermoegen, int personen, YearMonth monat) {
        Money grenze = Kindergeld.tafel()
                .im("vermoegen_erste", monat)
                .geld()
                .plus(Kindergeld.tafel().im("vermoegen_weitere", monat).geld().times(Math.max(0, personen - 1)));
        return vermoegen.minus(grenze).notNegative();
    }
}

package de.tragwerk.law.uhvorschg;

import de.tragwerk.kernel.Money;
import java.time.LocalDate;

/// Facts of one child in one month.
///
/// @param unterhalt maintenance that arrived from the other parent
/// @param waisenrente orphan's pension or the like
/// @param sgb2Frei from twelve on: no SGB II, or the advance ends it (§ 1 Abs. 1a Nr. 1)
/// @param elternBrutto gross income of the parent with whom the child lives (§ 1 Abs. 1a Nr. 2)
/// @param schule goes to a school of general education: own income does not count
/// @param arbeit own gross pay of a child that has left school
/// @param ausbildung is in vocational training
/// @param tage days of entitlement in the month as thirtieths, 1 to 30
public record Kind(
        LocalDate geboren,
        Money unterhalt,
        Money waisenrente,
        boolean sgb2Frei,
        Money elternBrutto,
        boolean schule,
        Money arbeit,
        boolean ausbildung,
        int tage) {
    public Kind {
        if (tage < 1 || tage > 30) {
            throw new IllegalArgumentException("Anspruchstage liegen zwischen 1 und 30");
        }
        if (unterhalt.cents() < 0 || waisenrente.cents() < 0 || elternBrutto.cents() < 0 || arbeit.cents() < 0) {
            throw new IllegalArgumentException("Einkommen darf nicht negativ sein");
        }
    }
}

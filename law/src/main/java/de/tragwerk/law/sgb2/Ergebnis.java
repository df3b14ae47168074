package de.tragwerk.law.sgb2;

import de.tragwerk.kernel.Money;
import java.util.List;

/// Every amount of one month.
///
/// @param bedarf remaining needs of the members of the community
/// @param einkommen countable income of the community that is shared (§ 9 Abs. 2), without that of children
/// @param vermoegen assets above the allowance that are used
/// @param kommunal part for housing, paid by the municipality
/// @param betrag sum over all persons
public record Ergebnis(
        List<Anspruch> personen,
        Money bedarf,
        Money einkommen,
        Money vermoegensfreibetrag,
        Money vermoegen,
        Money kommunal,
        Money betrag) {
    public Ergebnis {
        personen = List.copyOf(personen);
    }

    /// Why somebody has no claim, or that there is one.
    public enum Grund {
        BERECHTIGT,
        /// Own income covers the need: the child leaves the community (§ 7 Abs. 3 Nr. 4).
        EIGENES_EINKOMMEN,
        /// Excluded, or past the age limit (§ 7 Abs. 1, 4, 5).
        AUSGESCHLOSSEN,
        /// 25 or older, or not of the community.
        NICHT_IN_DER_GEMEINSCHAFT,
        /// Nobody in the household can work (§ 7 Abs. 1, 2).
        NIEMAND_ERWERBSFAEHIG
    }

    /// One person.
    ///
    /// @param bedarf standard and additional needs and housing
    /// @param einkommen countable income of this person
    /// @param anteil share of the income and assets of the community (§ 9 Abs. 2 Satz 3)
    /// @param regelleistung claim for standard and additional needs (§ 19 Abs. 3)
    /// @param unterkunftsleistung claim for housing
    /// @param minderung what is taken away, positive
    /// @param betrag what is paid
    public record Anspruch(
            String id,
            Grund grund,
            int stufe,
            Money regelbedarf,
            Money mehrbedarf,
            Money unterkunft,
            Money heizung,
            Money bedarf,
            Money einkommen,
            Money anteil,
            Money regelleistung,
            Money unterkunftsleistung,
            Money minderung,
            Money sofortzuschlag,
            Money einmalzahlung,
            Money betrag) {
        static Anspruch keiner(Person p, Grund grund, Money einkommen) {
            Money n = Money.ZERO;
            return new Anspruch(p.id(), grund, 0, n, n, n, n, n, einkommen, n, n, n, n, n, n, n);
        }

        public boolean berechtigt() {
            return grund == Grund.BERECHTIGT;
        }
    }
}

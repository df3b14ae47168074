package de.tragwerk.law.asylblg;

import de.tragwerk.kernel.Money;
import java.util.List;

/// Every amount of one month.
///
/// @param vermoegen assets above the allowance that are used
/// @param betrag sum over all persons
public record Ergebnis(List<Anspruch> personen, Money vermoegensfreibetrag, Money vermoegen, Money betrag) {
    public Ergebnis {
        personen = List.copyOf(personen);
    }

    /// One person; amounts of a whole month up to `ungedeckt`, of the days with a claim after it.
    ///
    /// @param stufe level on the last day with a claim
    /// @param inNatur value of what is given in kind and taken off the cash
    /// @param einkommen own countable income
    /// @param vonAnderen means of the family
    /// @param ungedeckt need less all means
    /// @param betrag what is paid
    public record Anspruch(
            String id,
            int stufe,
            Money persoenlich,
            Money notwendig,
            Money wohnen,
            Money sonstige,
            Money inNatur,
            Money bedarf,
            Money einkommen,
            Money vonAnderen,
            Money ungedeckt,
            Money sofortzuschlag,
            Money einmalzahlung,
            Money betrag) {}
}

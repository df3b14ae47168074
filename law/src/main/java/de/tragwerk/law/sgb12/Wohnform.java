package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.Money;

/// How a person lives: it decides the level (annex to § 28) and how housing is recognised (§§ 35, 42a, 27b).
public sealed interface Wohnform {

    /// In a dwelling; the cost of the household is divided by heads [P].
    record InWohnung() implements Wohnform {}

    /// § 42a Abs. 3: with parents, adult brothers or sisters, or an adult child who alone rent or own the home.
    ///
    /// @param angemessenAlle adequate gross cold rent for all who live there
    /// @param angemessenOhne adequate gross cold rent for one person less
    /// @param angemesseneHeizung adequate heating for all
    /// @param andereBeduerftig the others cannot meet their own living, so cost is divided by heads
    record BeiFamilie(Money angemessenAlle, Money angemessenOhne, Money angemesseneHeizung, boolean andereBeduerftig)
            implements Wohnform {}

    /// § 42a Abs. 4: a part of the home by a contract of one's own.
    record MitVertrag(Money bruttokalt, Money heizung) implements Wohnform {}

    /// § 42a Abs. 2 Satz 1 Nr. 2, Abs. 5: personal room in a special form of living.
    ///
    /// @param warmmiete what the contract asks for living
    /// @param durchschnitt average warm rent of single households (§ 45a)
    /// @param zusatzkosten the contract shows the extra items of Abs. 5 Satz 4
    record BesondereWohnform(Money warmmiete, Money durchschnitt, boolean zusatzkosten) implements Wohnform {}

    /// § 27b: in a stationary institution.
    ///
    /// @param durchschnitt average warm rent of single households (§ 42 Nr. 4 b)
    /// @param bekleidung clothing lump sum of the Land
    /// @param barbetragMinderjaehrig cash allowance of a minor as set by the Land
    record Einrichtung(Money durchschnitt, Money bekleidung, Money barbetragMinderjaehrig) implements Wohnform {}

    /// Without a dwelling.
    record OhneWohnung() implements Wohnform {}
}

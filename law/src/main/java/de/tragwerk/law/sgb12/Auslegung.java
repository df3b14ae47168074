package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.Rate;

/// Where the statute leaves open how to compute and practice has settled on a way, an authority chooses here.
/// The choices are explained in docs/law/sgb12.md.
///
/// @param stufeTagesgenau a new level counts from the birthday on, not from the first of its month
/// @param hoehererMehrbedarf a single parent gets the higher of § 30 Abs. 3 Nr. 1 and 2, not Nr. 1 first
/// @param freibetragVomNetto allowances are shares of the income after the deductions of its source
/// @param kindergeldBeimElternteil child benefit that a minor does not need is income of the parent
/// @param elternNachKoepfen a surplus of parents goes to the children by heads, not by their needs
/// @param schwangerschaftTagesgenau the additional need of pregnancy counts by days
/// @param stufe3Bis2016 adults in somebody else's household had level 3 until 2016 as the annex said
/// @param pflegeFreibetrag the 40 % of § 82 Abs. 6 holds in chapters 3 and 4 too
/// @param vermutungVielfaches § 39: level 1 so many times stays with the person who lives there too
/// @param vermutungAnteil § 39: share of what lies above that is presumed to be given
public record Auslegung(
        boolean stufeTagesgenau,
        boolean hoehererMehrbedarf,
        boolean freibetragVomNetto,
        boolean kindergeldBeimElternteil,
        boolean elternNachKoepfen,
        boolean schwangerschaftTagesgenau,
        boolean stufe3Bis2016,
        boolean pflegeFreibetrag,
        Rate vermutungVielfaches,
        Rate vermutungAnteil) {
    public static final Auslegung STANDARD =
            new Auslegung(false, false, false, true, false, false, false, true, Rate.of("2"), Rate.of("0.5"));
}

package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.Money;

/// Amounts of the month that an officer has recognised as need of a person.
///
/// @param ernaehrung extra cost of nutrition (§ 30 Abs. 5)
/// @param mittagessenTage working days with a shared lunch in a workshop (§ 42b Abs. 2)
/// @param schulbuecher school books and exercise books (§ 30 Abs. 9)
/// @param unabweisbar unavoidable special need (§ 30 Abs. 10)
/// @param erstausstattung one-off needs (§ 31 Abs. 1)
/// @param vorsorge provision for old age or funeral (§ 33)
/// @param abweichung standard rate set higher, or lower when negative (§ 27a Abs. 4)
/// @param bildung needs of education and participation (§ 34), granted separately
public record Bedarfslage(
        Money ernaehrung,
        long mittagessenTage,
        Money schulbuecher,
        Money unabweisbar,
        Money erstausstattung,
        Money vorsorge,
        Money abweichung,
        Money bildung) {}

/// SGB II: the livelihood of a community of need in one month (§§ 7, 9, 11 to 12, 19 to 23, 31 to 32, 41, 72).
///
/// Facts come in as one record for one month, every amount of each person comes out, and the Protokoll is filled
/// by computing. The benefit had several names; the package has that of the statute. Marked [P] is practice that
/// the statute does not spell out: a choice of [Praxis] or fixed where it stands.
@NullMarked
package de.tragwerk.law.sgb2;

import org.jspecify.annotations.NullMarked;

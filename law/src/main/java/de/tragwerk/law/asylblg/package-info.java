/// Asylbewerberleistungsgesetz: who gets which benefit (§§ 1, 1a, 2), basic benefits of a household in one month
/// (§§ 3, 3a, 6, 7), health (§ 4).
///
/// Marked [P] is practice that the statute does not spell out: a choice of [Praxis] or fixed where it stands.
@NullMarked
package de.tragwerk.law.asylblg;

import org.jspecify.annotations.NullMarked;

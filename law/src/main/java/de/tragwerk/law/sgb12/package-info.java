/// SGB XII, chapters 3 and 4: the monthly livelihood of a household.
///
/// Facts come in as one record for one month, the claim of each person comes out, and the Protokoll is filled by
/// computing. Marked [P] is practice that the statute does not spell out; it stands where it is applied.
@NullMarked
package de.tragwerk.law.sgb12;

import org.jspecify.annotations.NullMarked;

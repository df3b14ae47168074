/// Education and participation of children and young people: § 28 SGB II, §§ 34 to 34b SGB XII, § 3 Abs. 4 AsylbLG,
/// § 6b BKGG, in one month.
@NullMarked
package de.tragwerk.law.but;

import org.jspecify.annotations.NullMarked;

/// Bundeskindergeldgesetz: child benefit (§ 6) and child supplement (§ 6a).
@NullMarked
package de.tragwerk.law.bkgg;

import org.jspecify.annotations.NullMarked;

/// Wohngeldgesetz: the housing benefit of a household in one month (§§ 11, 12, 14 to 19, 21).
@NullMarked
package de.tragwerk.law.wogg;

import org.jspecify.annotations.NullMarked;

/// SGB X and its sisters in the special parts: limits in time and amounts of corrections, recovery, off-setting and
/// refunds among authorities (§§ 24, 37, 44, 45, 48, 50, 102 to 113).
@NullMarked
package de.tragwerk.law.sgb10;

import org.jspecify.annotations.NullMarked;

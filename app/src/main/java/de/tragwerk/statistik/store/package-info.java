/// Tables of the statistics.
@NullMarked
package de.tragwerk.statistik.store;

import org.jspecify.annotations.NullMarked;

/// Collecting, checking, releasing, handing out.
@NullMarked
package de.tragwerk.statistik.run;

import org.jspecify.annotations.NullMarked;

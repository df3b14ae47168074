/// Collecting, releasing, handing out, reading answers, settling them, deleting.
@NullMarked
package de.tragwerk.abgleich.run;

import org.jspecify.annotations.NullMarked;

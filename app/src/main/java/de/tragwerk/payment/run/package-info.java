/// Runs: what people do with them, and the steps the program does by itself.
@NullMarked
package de.tragwerk.payment.run;

import org.jspecify.annotations.NullMarked;

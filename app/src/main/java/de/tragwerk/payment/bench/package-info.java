/// Figures of the pay run for `./tragwerk bench`.
@NullMarked
package de.tragwerk.payment.bench;

import org.jspecify.annotations.NullMarked;

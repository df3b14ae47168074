/// Figures of mass work with decisions for `./tragwerk bench`.
@NullMarked
package de.tragwerk.decision.bench;

import org.jspecify.annotations.NullMarked;

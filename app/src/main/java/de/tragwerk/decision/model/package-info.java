/// The decision as values and pure functions: no Spring, no SQL, no clock.
@NullMarked
package de.tragwerk.decision.model;

import org.jspecify.annotations.NullMarked;

/// The tables of decisions.
@NullMarked
package de.tragwerk.decision.store;

import org.jspecify.annotations.NullMarked;

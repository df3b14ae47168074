/// Release by a second person: the draft becomes a Bescheid.
@NullMarked
package de.tragwerk.decision.release;

import org.jspecify.annotations.NullMarked;

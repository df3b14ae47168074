/// Mass adjustment: all running cases are computed first, a second person releases, then each is decided by itself
/// on the one way all decisions go.
@NullMarked
package de.tragwerk.decision.adjust;

import org.jspecify.annotations.NullMarked;

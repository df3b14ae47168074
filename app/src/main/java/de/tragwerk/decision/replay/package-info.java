/// Recomputing a Bescheid from what it stores.
@NullMarked
package de.tragwerk.decision.replay;

import org.jspecify.annotations.NullMarked;

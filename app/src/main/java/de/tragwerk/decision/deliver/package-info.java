/// The way of a Bescheid to the person: mailbox or letter, and when it counts as known.
@NullMarked
package de.tragwerk.decision.deliver;

import org.jspecify.annotations.NullMarked;

/// From the outbox to the intermediary: once, also after a crash.
@NullMarked
package de.tragwerk.transport.send;

import org.jspecify.annotations.NullMarked;

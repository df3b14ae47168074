/// From the intermediary to the modules: each message exactly once.
@NullMarked
package de.tragwerk.transport.fetch;

import org.jspecify.annotations.NullMarked;

/// The passive side: a recipient that waits at an address of its own for what the intermediary passes on.
@NullMarked
package de.tragwerk.osci.recipient;

import org.jspecify.annotations.NullMarked;

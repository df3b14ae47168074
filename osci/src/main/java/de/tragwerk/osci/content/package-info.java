/// The inner envelope: content signed by its author and encrypted for its readers.
@NullMarked
package de.tragwerk.osci.content;

import org.jspecify.annotations.NullMarked;

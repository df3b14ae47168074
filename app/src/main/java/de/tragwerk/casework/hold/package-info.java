/// A file waits, goes on, is closed and opened again.
@NullMarked
package de.tragwerk.casework.hold;

import org.jspecify.annotations.NullMarked;

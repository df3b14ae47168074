/// Byte contents of any size: small ones in memory, large ones in a temporary file under a throw-away key.
@NullMarked
package de.tragwerk.osci.blob;

import org.jspecify.annotations.NullMarked;

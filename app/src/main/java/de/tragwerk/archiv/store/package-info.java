/// Tables of the archive.
@NullMarked
package de.tragwerk.archiv.store;

import org.jspecify.annotations.NullMarked;

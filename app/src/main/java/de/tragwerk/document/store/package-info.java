/// The table of files.
@NullMarked
package de.tragwerk.document.store;

import org.jspecify.annotations.NullMarked;

/// Keeping, falling due, ordering and confirming.
@NullMarked
package de.tragwerk.archiv.order;

import org.jspecify.annotations.NullMarked;

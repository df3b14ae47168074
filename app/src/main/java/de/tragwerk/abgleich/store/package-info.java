/// Tables of the matching.
@NullMarked
package de.tragwerk.abgleich.store;

import org.jspecify.annotations.NullMarked;

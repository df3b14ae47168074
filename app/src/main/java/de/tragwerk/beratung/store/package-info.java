/// SQL of entries, their versions and links.
@NullMarked
package de.tragwerk.beratung.store;

import org.jspecify.annotations.NullMarked;

/// SQL of what was told already.
@NullMarked
package de.tragwerk.disclosure.store;

import org.jspecify.annotations.NullMarked;

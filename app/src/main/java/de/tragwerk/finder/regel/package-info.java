/// The benefits, one small class each: conditions in the order of the law, with the sentences that say so.
@NullMarked
package de.tragwerk.finder.regel;

import org.jspecify.annotations.NullMarked;

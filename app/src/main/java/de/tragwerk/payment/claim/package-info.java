/// Claims against persons: opened by a Bescheid that demands, paid back at once or in instalments.
@NullMarked
package de.tragwerk.payment.claim;

import org.jspecify.annotations.NullMarked;

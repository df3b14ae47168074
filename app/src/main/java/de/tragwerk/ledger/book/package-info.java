/// Deriving, comparing, closing.
@NullMarked
package de.tragwerk.ledger.book;

import org.jspecify.annotations.NullMarked;

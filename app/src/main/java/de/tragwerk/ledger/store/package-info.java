/// Tables of the books.
@NullMarked
package de.tragwerk.ledger.store;

import org.jspecify.annotations.NullMarked;

/// What stands in the books.
@NullMarked
package de.tragwerk.ledger.model;

import org.jspecify.annotations.NullMarked;

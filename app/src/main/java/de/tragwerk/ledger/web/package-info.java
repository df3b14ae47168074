/// Pages of the books.
@NullMarked
package de.tragwerk.ledger.web;

import org.jspecify.annotations.NullMarked;

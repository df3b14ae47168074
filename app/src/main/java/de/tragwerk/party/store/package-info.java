/// SQL of persons: keys of the duplicate search, history, blocked addresses, dated rows.
@NullMarked
package de.tragwerk.party.store;

import org.jspecify.annotations.NullMarked;

/// SQL of staff accounts and citizens' accounts.
@NullMarked
package de.tragwerk.access.store;

import org.jspecify.annotations.NullMarked;

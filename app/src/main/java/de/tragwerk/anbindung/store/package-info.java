/// What is known of a connection, in the database.
@NullMarked
package de.tragwerk.anbindung.store;

import org.jspecify.annotations.NullMarked;

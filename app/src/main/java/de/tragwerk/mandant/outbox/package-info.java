/// Effects outside of the database, written in the same transaction as the work and carried out afterwards,
/// once.
@NullMarked
package de.tragwerk.mandant.outbox;

import org.jspecify.annotations.NullMarked;

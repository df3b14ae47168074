/// The embedded PostgreSQL: unpacked, initialised and started by our own small launcher, ended with the
/// program.
@NullMarked
package de.tragwerk.mandant.postgres;

import org.jspecify.annotations.NullMarked;

/// `./tragwerk staff`: the first account of a Mandant, which later invites the others.
@NullMarked
package de.tragwerk.cli.staff;

import org.jspecify.annotations.NullMarked;

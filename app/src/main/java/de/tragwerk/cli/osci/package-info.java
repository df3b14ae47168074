/// OSCI from the command line: a plain client and an intermediary that runs alone.
@NullMarked
package de.tragwerk.cli.osci;

import org.jspecify.annotations.NullMarked;

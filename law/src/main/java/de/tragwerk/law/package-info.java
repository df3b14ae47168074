/// German social law as plain functions: dated, explained, without framework, database and clock.
@NullMarked
package de.tragwerk.law;

import org.jspecify.annotations.NullMarked;

/// The JSON form of a case: persons, income, housing, what is asked for. Whatever cannot be right is refused
/// with the place in the JSON and a sentence.
@NullMarked
package de.tragwerk.cli.law.fall;

import org.jspecify.annotations.NullMarked;

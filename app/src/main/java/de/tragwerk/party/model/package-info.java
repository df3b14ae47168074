/// Names, block keys and likeness of persons; pure functions.
@NullMarked
package de.tragwerk.party.model;

import org.jspecify.annotations.NullMarked;

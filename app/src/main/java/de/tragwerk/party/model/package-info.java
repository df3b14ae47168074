/// Names, block keys and likeness of persons; pure functions.
@NamedInterface("model")
@NullMarked
package de.tragwerk.party.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

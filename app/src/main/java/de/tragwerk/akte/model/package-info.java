/// Aktenzeichen: pattern, check digit.
@NamedInterface("model")
@NullMarked
package de.tragwerk.akte.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/// Aktenzeichen: pattern, check digit.
@NullMarked
package de.tragwerk.akte.model;

import org.jspecify.annotations.NullMarked;

/// What must hold for every household, whatever its figures: properties, tried on thousands of random ones.
@org.jspecify.annotations.NullMarked
package de.tragwerk.law.eigenschaft;

/// SGB IX part 2 chapter 9: the own contribution to integration assistance.
@NullMarked
package de.tragwerk.law.sgb9;

import org.jspecify.annotations.NullMarked;

/// SGB XIV: monthly compensation payments of social compensation, since January 2024.
@NullMarked
package de.tragwerk.law.sgb14;

import org.jspecify.annotations.NullMarked;

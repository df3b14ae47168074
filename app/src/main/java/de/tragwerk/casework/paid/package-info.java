/// That money is on its way, told to who applied.
@NullMarked
package de.tragwerk.casework.paid;

import org.jspecify.annotations.NullMarked;

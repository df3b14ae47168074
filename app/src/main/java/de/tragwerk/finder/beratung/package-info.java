/// Finding an advice centre: those of the operator's file and those that centres keep themselves.
@NullMarked
package de.tragwerk.finder.beratung;

import org.jspecify.annotations.NullMarked;

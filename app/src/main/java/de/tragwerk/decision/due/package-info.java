/// What will be due: points of a file that need a person, and events of the calendar.
@NullMarked
package de.tragwerk.decision.due;

import org.jspecify.annotations.NullMarked;

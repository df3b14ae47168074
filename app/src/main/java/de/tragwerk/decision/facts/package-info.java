/// Facts: taken over from the application, added and corrected by officers.
@NullMarked
package de.tragwerk.decision.facts;

import org.jspecify.annotations.NullMarked;

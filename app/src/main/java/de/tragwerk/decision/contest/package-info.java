/// Objections and the actions after them: recorded, checked for their deadline, remedied or handed over, closed with a
/// result.
@NullMarked
package de.tragwerk.decision.contest;

import org.jspecify.annotations.NullMarked;

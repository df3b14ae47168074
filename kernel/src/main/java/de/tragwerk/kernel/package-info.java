/// The words every calculation is written in: money in cents, months, periods, time lines, norms and the
/// Protokoll.
/// Knows the JDK only.
@NullMarked
package de.tragwerk.kernel;

import org.jspecify.annotations.NullMarked;

/// The words every calculation is written in: money in cents, months, periods, time lines, norms and the
/// Protokoll; and what every module would else write again: ids, days as typed, checksums. Knows the JDK only.
@NullMarked
package de.tragwerk.kernel;

import org.jspecify.annotations.NullMarked;

/// Test installation: a version of the law's values and of the wording that does not hold yet is tried on running
/// cases. Each case is computed twice, with what holds and with the version; nothing is written into it. A second
/// person releases the version.
@NullMarked
package de.tragwerk.decision.probe;

import org.jspecify.annotations.NullMarked;

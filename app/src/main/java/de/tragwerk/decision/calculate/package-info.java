/// From facts to the law jar and back: the only place that knows its records.
@NullMarked
package de.tragwerk.decision.calculate;

import org.jspecify.annotations.NullMarked;

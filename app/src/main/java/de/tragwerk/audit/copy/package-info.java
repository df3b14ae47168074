/// The second copy of the audit log: what is sealed is written on, in order, into files in a folder of the
/// operator's choice, closed under a key of the data home (ADR 0041).
@NamedInterface("copy")
@NullMarked
package de.tragwerk.audit.copy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

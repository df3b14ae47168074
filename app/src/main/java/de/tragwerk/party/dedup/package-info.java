/// Duplicate search: prepares personal details, finds pairs worth a look by keys, judges a pair with reasons.
/// Pure functions; used at the desk and by the command for foreign files.
@NamedInterface("dedup")
@NullMarked
package de.tragwerk.party.dedup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

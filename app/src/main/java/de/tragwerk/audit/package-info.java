/// Proof of every access: who did what, to whose data, for which purpose, how far back.
///
/// An entry is written in the same transaction as the work; without the entry there is no answer.
/// This module refuses to know what the entries' things mean: it holds ids, codes and hashes only.
@ApplicationModule(displayName = "Audit", allowedDependencies = "mandant")
@NullMarked
package de.tragwerk.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Limits of rent and heating that the authority sets for itself (§ 35 SGB XII): versions of its table, and what they
/// say of a case. They inform and are offered; what is adequate in a case stays a fact that an officer writes down
/// (ADR 0036).
@NullMarked
package de.tragwerk.decision.limit;

import org.jspecify.annotations.NullMarked;

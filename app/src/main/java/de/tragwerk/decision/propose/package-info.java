/// From facts to a proposal: draft, calculation, discretion, preview, proposal.
@NullMarked
package de.tragwerk.decision.propose;

import org.jspecify.annotations.NullMarked;

/// FIT-Connect: what sender, subscriber and delivery service have in common.
///
/// Contents are encrypted for the destination's key (JWE), the history of a case is a list of signed events (SET).
/// Written from the public documentation; only metadata 1.0.0 is validated against an official schema.
@NamedInterface("fit")
@NullMarked
package de.tragwerk.transport.fit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

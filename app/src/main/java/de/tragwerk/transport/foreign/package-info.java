/// Mailboxes at intermediaries of others, emptied for somebody who does not speak OSCI.
///
/// Fetches, has each delivery kept, confirms then. Refuses to know what is kept where.
@NamedInterface("foreign")
@NullMarked
package de.tragwerk.transport.foreign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

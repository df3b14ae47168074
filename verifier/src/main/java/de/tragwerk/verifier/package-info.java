/// Checks an exported audit log without our database: Merkle tree (RFC 9162), signed checkpoints, witness file.
/// Knows the JDK only, so that an outsider can read and build it alone.
@NullMarked
package de.tragwerk.verifier;

import org.jspecify.annotations.NullMarked;

/// Seals the audit log: positions, Merkle tree, signed checkpoints, witness file, export.
@NamedInterface("seal")
@NullMarked
package de.tragwerk.audit.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

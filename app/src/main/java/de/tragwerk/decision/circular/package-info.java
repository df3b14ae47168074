/// Mass letters: one text, many files, two persons. The program lists the files that fit; released, each file
/// gets its letter by itself, on the way all letters go, in the rights of the person who wrote it.
///
/// The package refuses to decide anything: what changes a benefit goes by an act.
@NullMarked
package de.tragwerk.decision.circular;

import org.jspecify.annotations.NullMarked;

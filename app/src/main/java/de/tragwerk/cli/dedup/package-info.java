/// Duplicate search over foreign files: `./tragwerk dedup`.
@NullMarked
package de.tragwerk.cli.dedup;

import org.jspecify.annotations.NullMarked;

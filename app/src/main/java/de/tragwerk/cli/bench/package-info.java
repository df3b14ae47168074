/// The measurements: `./tragwerk bench`. A module adds its own by implementing [Figure].
@NullMarked
package de.tragwerk.cli.bench;

import org.jspecify.annotations.NullMarked;

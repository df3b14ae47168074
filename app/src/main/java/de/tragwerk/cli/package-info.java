/// The commands of `./tragwerk`. Errors are one German sentence with a non-zero exit status.
@ApplicationModule(displayName = "Kommandozeile", type = ApplicationModule.Type.OPEN)
@NullMarked
package de.tragwerk.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Messages between authorities and portal: route, seal, dispatch, receive; each exactly once.
///
/// Used by portal and amt alike; the only way between them, also inside one process.
/// This module refuses to know what the messages mean.
@ApplicationModule(
        displayName = "Transport",
        allowedDependencies = {"mandant", "audit", "access", "privacy", "demo", "shell"})
@NullMarked
package de.tragwerk.transport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Page frames of portal and desk, formatting, languages and error pages.
///
/// Modules contribute navigation through [NavEntry] and file tabs through [AkteTab].
/// This module refuses to know what stands in the pages.
@ApplicationModule(
        displayName = "Rahmen",
        allowedDependencies = {"mandant", "audit", "access"})
@NullMarked
package de.tragwerk.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// The data-protection officer's view of the log: who read or wrote whose data, when and for which purpose, and
/// what looks unusual (Art. 39 Abs. 1 lit. b DSGVO).
///
/// Every look is logged itself. The module refuses to show a file's content; it knows Aktenzeichen only.
@ApplicationModule(
        displayName = "Datenschutzkontrolle",
        allowedDependencies = {"mandant", "audit", "access", "shell"})
@NullMarked
package de.tragwerk.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

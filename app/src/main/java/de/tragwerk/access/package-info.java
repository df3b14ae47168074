/// Who may do what: actions, rules, logins, and the check before each endpoint.
///
/// Rows are guarded by the database's row-level security; rules here say whether this kind of actor may act at
/// all. This module refuses to know what the actions do.
@ApplicationModule(
        displayName = "Zugang",
        allowedDependencies = {"mandant", "audit"})
@NullMarked
package de.tragwerk.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// "Who has seen my file?": tells each person who applied online which office worked with her own data, when and
/// for which purpose.
///
/// Names an office and never an officer; tells nothing about what concerns only somebody else of her household.
/// What could warn somebody in a protected proceeding is told later (setting `tragwerk.zugriffe.spaeter`).
/// This module refuses to show anything inside the authority; that is the data-protection officer's `oversight`.
@ApplicationModule(
        displayName = "Zugriffsauskunft",
        allowedDependencies = {"mandant", "audit", "access", "application", "message"})
@NullMarked
package de.tragwerk.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

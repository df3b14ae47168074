/// The newsletter: an editor of the operator writes an issue and a second one releases it (module redaktion); portals
/// fetch released issues and send them to who subscribed there. What both sides share stands here.
///
/// This module refuses to know who subscribed beyond an address and a language: no account, no name, no sign of
/// who opened what.
@ApplicationModule(
        displayName = "Newsletter",
        allowedDependencies = {"mandant", "audit", "access", "privacy", "mail", "shell"})
@NullMarked
package de.tragwerk.newsletter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

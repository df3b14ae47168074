/// A delivery service in the place of FIT-Connect, for installations without access to it and for tests.
///
/// Speaks the submission API over HTTP: destinations, submissions, attachments, event log, callbacks.
/// Holds ciphertext only, until the authority accepted or rejected; refuses to know contents.
@ApplicationModule(
        displayName = "FIT-Connect-Zustelldienst",
        allowedDependencies = {"mandant", "audit", "access", "demo", "transport", "transport::keys", "transport::fit"})
@NullMarked
package de.tragwerk.fitconnect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

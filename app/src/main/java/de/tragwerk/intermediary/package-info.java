/// The OSCI intermediary as a service: HTTP endpoint, mailboxes in PostgreSQL, retention.
///
/// Refuses to know contents: it stores ciphertext and has no key that opens it.
@ApplicationModule(
        displayName = "Intermediär",
        allowedDependencies = {"mandant", "audit", "access", "shell", "transport", "transport::keys"})
@NullMarked
package de.tragwerk.intermediary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Outgoing e-mail over SMTP: what another module wants sent, once, through the outbox.
///
/// The outbox holds no address and no text: both are asked for at the moment of sending, so who has switched it
/// off in between gets nothing. This module refuses to know whom it writes to and why, and to read mail that
/// comes back.
@ApplicationModule(
        displayName = "E-Mail",
        allowedDependencies = {"mandant", "access", "audit"})
@NullMarked
package de.tragwerk.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

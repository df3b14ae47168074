/// The citizen's mailbox: her key, her sent applications, letters only she can open, receipts back to the
/// authority, and the message without content that something lies there.
///
/// The pseudonym of the identity provider never leaves the portal; authorities know a random address.
@ApplicationModule(
        displayName = "Postfach",
        allowedDependencies = {
            "mandant",
            "audit",
            "access",
            "privacy",
            "message",
            "form",
            "transport",
            "transport::route",
            "mail",
            "shell"
        })
@NullMarked
package de.tragwerk.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// The citizens' portal: start, services, sending an application, following it, mailbox pages.
///
/// This module refuses to know what authorities do with an application.
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "mandant",
            "audit",
            "access",
            "form",
            "service",
            "draft",
            "mailbox",
            "message",
            "transport",
            "transport::route",
            "document",
            "scan",
            "shell"
        })
@NullMarked
package de.tragwerk.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

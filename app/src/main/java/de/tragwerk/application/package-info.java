/// Intake: applications from the portal, their original, their answers, letters to and from the person.
///
/// This module refuses to know what is decided about an application.
@ApplicationModule(
        displayName = "Antragseingang",
        allowedDependencies = {
            "mandant",
            "audit",
            "audit::seal",
            "access",
            "privacy",
            "scan",
            "message",
            "service",
            "transport",
            "transport::route",
            "document",
            "akte",
            "party",
            "shell",
            "demo"
        })
@NullMarked
package de.tragwerk.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Connecting a municipality: from the first talk over contracts, certificate, directory entry, test application and
/// acceptance to going live, on the side of the operator (Mandant of the kind VERMITTLUNG).
///
/// The database, not a page, decides whether an authority goes live. This module refuses to know what applications
/// say and what the authority does with them; its test applications carry invented answers and never become a case.
@ApplicationModule(
        displayName = "Anbindung",
        allowedDependencies = {
            "mandant",
            "audit",
            "access",
            "shell",
            "privacy",
            "scan",
            "message",
            "document",
            "directory",
            "transport",
            "transport::keys",
            "transport::fit"
        })
@NullMarked
package de.tragwerk.anbindung;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Casework: worklist, application beside master data, takeover into a file, the file on one page, search.
///
/// Brings the other modules of the authority together; refuses to calculate and to pay.
@ApplicationModule(
        displayName = "Sachbearbeitung",
        allowedDependencies = {
            "mandant",
            "audit",
            "access",
            "message",
            "form",
            "service",
            "privacy",
            "scan",
            "akte",
            "akte::model",
            "party",
            "party::dedup",
            "application",
            "application::store",
            "rights",
            "shell"
        })
@NullMarked
package de.tragwerk.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

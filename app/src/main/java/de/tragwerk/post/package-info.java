/// Post on paper at the authority: taken in as a scan, split into letters, each letter put into a file.
///
/// An unassigned scan is seen by the workgroup it is addressed to and by nobody else; an assigned letter follows
/// the read right of its file. The original never changes. The module refuses to know what a letter means for a
/// case, and takes nothing in that was not looked at.
@ApplicationModule(
        displayName = "Papierpost",
        allowedDependencies = {
            "mandant",
            "audit",
            "access",
            "privacy",
            "form",
            "form::page",
            "message",
            "transport",
            "application",
            "application::receive",
            "document",
            "scan",
            "akte",
            "akte::model",
            "casework",
            "casework::buero",
            "rights",
            "shell"
        })
@NullMarked
package de.tragwerk.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

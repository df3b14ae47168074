/// The end of a file: how long it is kept after it went into the archive, what will be due, deletion on the order
/// of two persons, and its copy for an E-Akte of somebody else.
///
/// Into the archive a file goes under its rights (`rights`). An order is written down and needs two persons;
/// carrying it out, in tables, keys and backups, is the data-protection centre's, which does not exist yet.
///
/// The module refuses to delete anything.
@ApplicationModule(
        displayName = "Archiv",
        allowedDependencies = {
            "mandant",
            "audit",
            "access",
            "privacy",
            "akte",
            "party",
            "document",
            "rights",
            "austausch",
            "shell"
        })
@NullMarked
package de.tragwerk.archiv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// The office as it is: units, workgroups, function groups, who holds which until when, who stands in for whom.
///
/// A role is given by one human being and confirmed by another, with reason and end; the database refuses anything
/// else. This module refuses to see a case: it knows accounts and workgroups, no file and no person of a file.
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"mandant", "audit", "access", "shell", "document"})
@NullMarked
package de.tragwerk.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Drafts: a citizen fills in a form, page by page; every navigation saves.
///
/// This module refuses to know where a finished application goes: [Submission] takes it.
@ApplicationModule(
        displayName = "Entwürfe",
        allowedDependencies = {"mandant", "audit", "access", "privacy", "form", "form::page", "service", "shell", "scan"
        })
@NullMarked
package de.tragwerk.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

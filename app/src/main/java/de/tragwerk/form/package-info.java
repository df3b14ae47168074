/// Forms as data: versioned definitions, rules, checks, texts in three languages.
///
/// This module refuses to know drafts, people and where answers go.
@ApplicationModule(
        displayName = "Formulare",
        allowedDependencies = {"mandant", "audit"})
@NullMarked
package de.tragwerk.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

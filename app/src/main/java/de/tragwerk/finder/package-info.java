/// The Sozialleistungsfinder: a few questions, and which benefits may fit, with reasons, norms and an estimate.
///
/// The questions are a questionnaire of the module form; each benefit is one small class with its conditions.
/// A condition is true, false or open, and what is open is named as a missing fact. The finder never says that
/// somebody has no claim.
///
/// This module refuses to store anything about people: answers live sealed in the browser's session, for 60
/// minutes.
@ApplicationModule(
        displayName = "Finder",
        allowedDependencies = {
            "mandant",
            "audit",
            "access",
            "privacy",
            "form",
            "form::page",
            "service",
            "draft",
            "beratung",
            "landkarte",
            "shell"
        })
@NullMarked
package de.tragwerk.finder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

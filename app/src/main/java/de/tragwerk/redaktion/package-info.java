/// Forms as data: editors write a draft of a form, look at it as citizens will, run its test cases and propose it; a
/// second human being publishes it from a day on. On the side of the operator (Mandant of the kind VERMITTLUNG), whose
/// register of forms portals and authorities read. In the same way issues of the newsletter are written and released.
///
/// The database, not a page, decides who may publish and that a published version never changes. This module
/// refuses to know applications and answers: what is typed in a preview is kept nowhere.
@ApplicationModule(
        displayName = "Formularredaktion",
        allowedDependencies = {"mandant", "audit", "audit::seal", "access", "shell", "form", "form::page", "newsletter"
        })
@NullMarked
package de.tragwerk.redaktion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

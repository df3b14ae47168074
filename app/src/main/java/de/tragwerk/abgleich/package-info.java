/// Asking others about everybody who gets something: the data matching of § 118 SGB XII and the pension information of
/// § 151 SGB VI.
///
/// A run collects the persons, a second person releases its file, answers are compared with the facts. What differs
/// becomes a point of the file that a person settles; what does not differ is never kept, and when the answers are
/// complete, nobody is on the list of the asked any more.
///
/// The module refuses to change a fact or a decision, and to know the official layouts (see `austausch`).
@ApplicationModule(
        displayName = "Datenabgleich",
        allowedDependencies = {
            "mandant",
            "audit",
            "access",
            "privacy",
            "akte",
            "party",
            "decision",
            "austausch",
            "lauf",
            "shell"
        })
@NullMarked
package de.tragwerk.abgleich;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

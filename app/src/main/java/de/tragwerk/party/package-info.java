/// Persons of the authority: names, addresses, accounts, duplicates.
///
/// This module refuses to know benefits and applications.
@ApplicationModule(
        displayName = "Personen",
        allowedDependencies = {"mandant", "audit", "access", "privacy", "akte", "shell"})
@NullMarked
package de.tragwerk.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

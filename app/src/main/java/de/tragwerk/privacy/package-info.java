/// Secrets of people: seals free text, messages and documents with a key per person, account, conversation
/// or document.
///
/// The wrapped keys lie in a database of their own; the master key lies in a keystore outside of every database.
/// Destroying a key makes everything sealed with it unreadable, also in old backups. This module refuses to know
/// what it seals.
@ApplicationModule(
        displayName = "Datenschutz",
        allowedDependencies = {"mandant", "audit", "access"})
@NullMarked
package de.tragwerk.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

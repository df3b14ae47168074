/// Runs over the whole stock of an authority that end in a file for others: begun by one person, collected by the
/// program page by page, released by a second person, laid into a folder, written down in a protocol.
///
/// What data matching and federal statistics share: steps, tables, refusals and pages. Each run keeps its own
/// schema, its own states and its own actions. Mass adjustment and mass letters, which end in no file, share
/// the table of runs only ([de.tragwerk.lauf.Laeufe]).
///
/// The module refuses to know what is collected and who gets the file.
@ApplicationModule(
        displayName = "Lauf",
        allowedDependencies = {"mandant", "audit", "access", "akte", "party"})
@NullMarked
package de.tragwerk.lauf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

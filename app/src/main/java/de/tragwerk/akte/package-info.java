/// The file: Aktenzeichen, visibility circle, responsible officer, what happened to it.
///
/// Every table of the authority's side that holds a person's data carries the file's id and circle.
/// This module refuses to know persons and benefits beyond their ids.
@ApplicationModule(
        displayName = "Akte",
        allowedDependencies = {"mandant", "audit", "access", "shell"})
@NullMarked
package de.tragwerk.akte;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

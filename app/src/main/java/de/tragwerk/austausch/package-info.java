/// Files for other authorities: record profiles described as data, one writer and one reader for all of them, and the
/// folder in which finished files are handed out.
///
/// A profile says of itself where it comes from. The official layouts of the data matching, the pension
/// information and the federal statistics are handed out to participants and were not at hand: the profiles here
/// are ours until an operator puts the official one beside them.
///
/// The module refuses to know what a file is about and whose data are in it.
@ApplicationModule(
        displayName = "Austausch",
        allowedDependencies = {"mandant"})
@NullMarked
package de.tragwerk.austausch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// The ground everything stands on: which Mandant, who acts, for which purpose, in which database.
///
/// A Mandant is a database. Nothing is reachable without a bound [Scope]. This module refuses to know what the
/// other modules store and who may do what.
@ApplicationModule(displayName = "Mandant", type = ApplicationModule.Type.OPEN)
@NullMarked
package de.tragwerk.mandant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

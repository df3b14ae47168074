/// Books with double entry: derived from what payment did, balanced, closed by month, compared again and again.
///
/// Nothing is entered by hand: the books are a second look at what happened, and where both differ it is told.
///
/// The module refuses to know who a person is.
@ApplicationModule(
        displayName = "Buchhaltung",
        allowedDependencies = {"mandant", "audit", "access", "payment", "shell"})
@NullMarked
package de.tragwerk.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

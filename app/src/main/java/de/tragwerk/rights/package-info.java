/// Rights on single files: read modes, requests for ownership (Eigentum), possession (Besitz) and reading
/// (Leserecht), grants with an end, reading in an emergency, the archive; files of staff and relatives.
///
/// The database enforces them (`db/migration/rights`): here are the steps and the words.
/// This module refuses to show anything of a file to who may not read it, beyond "there is one, ask there".
@ApplicationModule(
        displayName = "Aktenrechte",
        allowedDependencies = {"mandant", "audit", "access", "privacy", "akte", "party", "shell"})
@NullMarked
package de.tragwerk.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

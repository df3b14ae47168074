/// The directory in DVDV's place: who offers a service, where its intermediary is, for which certificate to
/// encrypt.
///
/// Speaks a subset of the DVDV2 read interface; refuses to know responsibilities.
@ApplicationModule(
        displayName = "Verzeichnis",
        allowedDependencies = {"mandant", "audit", "access", "transport", "transport::keys", "demo"})
@NullMarked
package de.tragwerk.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

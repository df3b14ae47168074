/// The XML messages between portal and authorities: our own profile `urn:tragwerk:xsozial-profil:1`.
///
/// Shaped by the XÖV rules (message head, code with listURI and listVersionID, String.Latin), but not
/// XSozial-Basis and never labelled so. This module refuses to know how messages travel and what becomes of them.
@ApplicationModule(
        displayName = "Nachrichten",
        allowedDependencies = {"mandant"})
@NullMarked
package de.tragwerk.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

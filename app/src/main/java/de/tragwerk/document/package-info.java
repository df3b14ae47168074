/// Notices and files of the authority.
///
/// A notice is a list of sealed [Block]s; from this one value come the tagged PDF, the view on a screen and the
/// plain text that tests compare. The store keeps files sealed per document, each with its SHA-256, and never
/// changes one.
///
/// The module refuses to know what a notice decides, who a person is, and how a file reaches anybody.
@ApplicationModule(
        displayName = "Dokumente",
        allowedDependencies = {"mandant", "audit", "audit::seal", "access", "privacy"})
@NullMarked
package de.tragwerk.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

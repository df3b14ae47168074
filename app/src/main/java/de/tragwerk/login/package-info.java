/// How staff log in and stay logged in: passwords, second factors, passkeys, sessions, invitations, the
/// authority's own identity provider.
///
/// Every login, failure, confirmation and end of a session stands in the audit log under `login.`.
/// The module refuses to know what people do once they are in; who may do what is decided in `access`.
@ApplicationModule(
        displayName = "Anmeldung",
        allowedDependencies = {"mandant", "audit", "access", "privacy", "shell", "demo"})
@NullMarked
package de.tragwerk.login;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// The local identity provider: a real OpenID Connect server in BundID's place, in demo mode only.
///
/// This module refuses to know the portal; it speaks OIDC over loopback.
@ApplicationModule(
        displayName = "Identitätsgeber (Demo)",
        allowedDependencies = {"mandant", "access", "demo"})
@NullMarked
package de.tragwerk.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

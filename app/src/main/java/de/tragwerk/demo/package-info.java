/// The demo: one cast of invented people and two authorities; exists in demo mode only.
///
/// With a database of your own, an address beyond loopback or a foreign identity provider it is absent.
@ApplicationModule(displayName = "Demo", type = ApplicationModule.Type.OPEN)
@NullMarked
package de.tragwerk.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Decisions about benefits: facts, calculation, discretion, proposal, release by a second person, Bescheid and
/// its way to the person.
///
/// A Bescheid never changes and carries everything it rests on; a change is a new act.
/// Every amount can be recomputed from what the Bescheid stores.
///
/// The module refuses to know how law is computed (the jar `law` does), who a person is, and how money is
/// paid.
@ApplicationModule(
        displayName = "Entscheidung",
        allowedDependencies = {
            "mandant",
            "audit",
            "audit::seal",
            "access",
            "privacy",
            "document",
            "akte",
            "party",
            "party::dedup",
            "lauf",
            "rights",
            "application",
            "message",
            "service",
            "shell",
            "demo",
            "cli"
        })
@NullMarked
package de.tragwerk.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Payment: plan from released decisions, runs with simulation and release by a second person, files for the
/// bank.
///
/// What is due is computed, month by month, as what holds minus what was ordered; what was ordered never
/// changes. Too much paid is a record of its own.
///
/// The module refuses to know why an amount is due (decisions say so) and how a bank is reached beyond its
/// port.
@ApplicationModule(
        displayName = "Zahlung",
        allowedDependencies = {
            "mandant",
            "audit",
            "audit::seal",
            "access",
            "privacy",
            "akte",
            "party",
            "decision",
            "shell",
            "demo",
            "cli"
        })
@NullMarked
package de.tragwerk.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

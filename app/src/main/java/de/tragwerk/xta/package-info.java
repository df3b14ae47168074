/// The XTA server in front of Fachverfahren: XTA 2 version 3 over HTTPS with client certificates.
///
/// Holds messages as ciphertext until their reader closes; hands out OSCI mailboxes by the same door, so that a
/// Fachverfahren without OSCI of its own gets its applications, and fetches from mailboxes at intermediaries of others
/// for accounts whose mail lies there. Refuses to know contents, and decides nothing about their meaning.
@ApplicationModule(
        displayName = "XTA-Server",
        allowedDependencies = {
            "mandant",
            "audit",
            "access",
            "demo",
            "transport",
            "transport::foreign",
            "transport::keys",
            "intermediary",
            "scan"
        })
@NullMarked
package de.tragwerk.xta;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

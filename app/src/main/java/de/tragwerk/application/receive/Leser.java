package de.tragwerk.application.receive;

import de.tragwerk.message.Kopf;
import de.tragwerk.transport.InboundHandler.Unreadable;
import de.tragwerk.transport.route.Responsibilities;
import org.springframework.stereotype.Component;

/// Whom a message names as its reader. What was signed for another authority is not taken here, whoever passes it
/// on: its sender applied there.
@Component
class Leser {

    private final Responsibilities responsibilities;

    Leser(Responsibilities responsibilities) {
        this.responsibilities = responsibilities;
    }

    boolean sindWir(Kopf kopf) {
        return responsibilities.own().map(kopf.leser()::equals).orElse(true);
    }

    /// @throws Unreadable when it is meant for somebody else
    void pruefe(Kopf kopf) {
        if (!sindWir(kopf)) {
            throw new Unreadable("Diese Nachricht ist an eine andere Behörde gerichtet.");
        }
    }
}

package de.tragwerk.portal;

import de.tragwerk.draft.GuestGone;
import de.tragwerk.mailbox.Mailbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Whoever applied without an account has her copy as long as her browser session lasts.
@Component
class GuestCopies {

    private final Mailbox mailbox;

    GuestCopies(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void gone(GuestGone event) {
        mailbox.forgetCopies(event.guest());
    }
}

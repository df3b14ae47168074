package de.tragwerk.mail;

import de.tragwerk.mandant.Outbox;
import de.tragwerk.mandant.Scope;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Where other modules put what they want sent.
@Component
public class Mails {

    private final Outbox outbox;
    private final MailSettings settings;

    Mails(Outbox outbox, MailSettings settings) {
        this.outbox = outbox;
        this.settings = settings;
    }

    /// Whether this Mandant sends mail at all; pages say so where it does not.
    public boolean on() {
        return settings.on(Scope.current().mandant());
    }

    /// Puts one on its way, in the current transaction; the same a second time changes nothing.
    ///
    /// @param art name of a [MailKind]
    /// @param id what the kind knows it by
    public void send(String art, UUID id) {
        outbox.add(MailHandler.KIND, art + ":" + id, new byte[0]);
    }

    /// An address of the pages in this Mandant's portal, as it may stand in a mail.
    ///
    /// @param path begins with a slash
    public String link(String path) {
        return settings.portal(Scope.current().mandant()) + path;
    }
}

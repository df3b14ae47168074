package de.tragwerk.mail;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// No session with the server came about: it is away, offers no TLS, has a wrong certificate, or knows no such
/// account.
final class MailServerAway extends IOException {

    private static final long serialVersionUID = 1L;

    MailServerAway(@Nullable Throwable cause) {
        super("Keine Verbindung zum Mailserver", cause);
    }
}

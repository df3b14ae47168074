package de.tragwerk.mail;

import java.io.IOException;

/// The server did not take the message this time (4xx, or the line broke).
final class MailDeferred extends IOException {

    private static final long serialVersionUID = 1L;

    /// Without its cause: what the server says names the receiver.
    ///
    /// @param code answer of the server, -1 for none
    MailDeferred(int code) {
        super("SMTP " + code);
    }
}

package de.tragwerk.mail;

import de.tragwerk.mandant.GiveUp;

/// The server refused this message or its receiver for good (5xx).
final class MailRefused extends GiveUp {

    private static final long serialVersionUID = 1L;

    MailRefused(int code) {
        super("SMTP " + code);
    }
}

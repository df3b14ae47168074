package de.tragwerk.osci.intermediary;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An open dialog.
/// @param conversation decimal digits
/// @param cipher certificate our answers are encrypted for; also names the mailbox
/// @param signature certificate the dialog's requests must be signed with
/// @param challenge the next request must answer it
/// @param sequence number of the last request
/// @param unconfirmed message id (base64) of the delivery handed out last
public record DialogState(
        String conversation,
        X509Certificate cipher,
        X509Certificate signature,
        String challenge,
        long sequence,
        @Nullable String unconfirmed,
        Instant opened) {}

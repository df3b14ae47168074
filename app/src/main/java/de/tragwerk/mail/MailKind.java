package de.tragwerk.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One reason to write, with what it is about. Each method is called in a transaction of its own or of the outbox, by
/// the program itself, and may be called again after a crash.
public interface MailKind {

    /// Name, lower-case; part of the outbox's key.
    String art();

    /// What to send now.
    ///
    /// @return empty when nobody waits for it any more, or it was accepted already
    Optional<Mail> mail(UUID id);

    /// The mail server took it over: from now on it is on its way.
    void accepted(UUID id, Instant am);

    /// The mail server refused it for good, or was away for days.
    void gaveUp(UUID id);
}

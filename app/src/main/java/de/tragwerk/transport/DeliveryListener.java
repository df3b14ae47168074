package de.tragwerk.transport;

import java.time.Instant;
import java.util.UUID;

/// Hears what became of dispatched messages. Contributed as a bean; called in a transaction, possibly more
/// than once.
public interface DeliveryListener {

    /// @param accepted when the intermediary stored the message
    void delivered(UUID id, String messageId, Instant accepted);

    /// The intermediary said no; unless the reason lasts, it is tried again. Told once for each reason.
    ///
    /// @param sentence reason for people, without personal data
    default void refused(UUID id, String sentence) {}

    /// It is not tried any more, until a person lets it be tried again.
    ///
    /// @param sentence reason for people, without personal data
    void failed(UUID id, String sentence);
}

package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.ProcessCard;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where an intermediary keeps ids, deliveries, cards and dialogs. Each call is one transaction; several
/// nodes may share it.
public interface MailboxStore {

    void issue(MessageId id, Instant at);

    /// Stores a delivery if its id was issued and not yet used, in one step.
    ///
    /// @return false when the id is unknown or used
    boolean store(Delivery delivery);

    /// The oldest delivery of a mailbox that nobody confirmed.
    Optional<Delivery> oldest(String mailbox);

    Optional<Delivery> find(String mailbox, MessageId id);

    /// Number of unconfirmed deliveries.
    long waiting(String mailbox);

    void forwarded(MessageId id, Instant at);

    void received(MessageId id, Instant at);

    /// The card of a delivery for its sender or addressee.
    ///
    /// @param party fingerprint of a cipher or signature certificate
    Optional<ProcessCard> card(String party, MessageId id);

    void put(DialogState dialog);

    /// Takes a dialog away, so that two requests cannot use one state.
    Optional<DialogState> take(@Nullable String conversation);
}

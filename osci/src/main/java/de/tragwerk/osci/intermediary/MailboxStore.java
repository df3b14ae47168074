package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// Where an intermediary keeps ids, deliveries, cards and dialogs. Each call is one transaction; several
/// nodes may share it.
public interface MailboxStore {

    void issue(MessageId id, Instant at);

    /// Whether the id was given out here and waits for its delivery.
    boolean issued(MessageId id);

    /// Stores a delivery if its id was issued and not yet used, in one step. A delivery without content leaves a
    /// card only: it was passed on and never lay in a mailbox.
    ///
    /// @return false when the id is unknown or used
    boolean store(Delivery delivery);

    /// The oldest delivery of a mailbox that nobody confirmed.
    ///
    /// @param since only deliveries stored at that moment or later
    Optional<Delivery> oldest(String mailbox, @Nullable Instant since);

    Optional<Delivery> find(String mailbox, MessageId id);

    /// Number of unconfirmed deliveries.
    long waiting(String mailbox, @Nullable Instant since);

    void forwarded(MessageId id, Instant at);

    void received(MessageId id, Instant at);

    /// Cards that fit, oldest first.
    List<ProcessCard> cards(CardQuery query);

    /// How much lies in a mailbox.
    Usage usage(String mailbox);

    void put(DialogState dialog);

    /// Takes a dialog away, so that two requests cannot use one state.
    Optional<DialogState> take(@Nullable String conversation);

    /// Keeps a piece of a message that travels in chunks.
    ///
    /// @return false when this piece is there already
    boolean keep(String key, int number, Blob piece, Instant at);

    Optional<Blob> kept(String key, int number);

    SortedSet<Integer> keptNumbers(String key);

    void drop(String key);

    /// Every mailbox for people on duty: numbers and ages, never contents.
    List<MailboxState> overview();

    /// @param messages unconfirmed deliveries
    record Usage(long messages, long bytes) {}

    /// @param mailbox fingerprint
    /// @param handedOut given out but not confirmed
    record MailboxState(
            String mailbox,
            long waiting,
            long handedOut,
            long bytes,
            @Nullable Instant oldest) {}
}

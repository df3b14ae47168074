package de.tragwerk.transport;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a message that was dispatched: asked of the intermediary or the delivery service, not guessed.
public interface Receipts {

    /// @param stored when the intermediary took it: the day of arrival in law
    /// @param fetched when the reader confirmed it, null while it waits
    /// @param refused why nobody will read it, empty otherwise
    record Receipt(Instant stored, @Nullable Instant fetched, String refused) {}

    /// Asks now. Call it outside of a transaction, bound to the sending Mandant as a job.
    ///
    /// @return empty while the message was not handed over yet
    Optional<Receipt> of(UUID id, Route route) throws Exception;
}

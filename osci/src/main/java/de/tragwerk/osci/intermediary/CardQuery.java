package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.ProcessCard;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which process cards somebody wants. Only the sender and the addressee of a delivery see its card.
/// @param addressee fingerprint of a cipher certificate, null when only own sendings are asked for
/// @param originator fingerprint of a signature certificate, null when only own mail is asked for
/// @param ids empty for all
/// @param created cards of deliveries stored then or later
/// @param modified cards changed then or later
/// @param unreceived only deliveries nobody confirmed
/// @param limit most cards wanted
public record CardQuery(
        @Nullable String addressee,
        @Nullable String originator,
        List<MessageId> ids,
        @Nullable Instant created,
        @Nullable Instant modified,
        boolean unreceived,
        int limit) {

    public CardQuery {
        ids = List.copyOf(ids);
    }

    /// The cards of one delivery.
    public static CardQuery of(String addressee, String originator, MessageId id) {
        return new CardQuery(addressee, originator, List.of(id), null, null, false, 1);
    }

    /// Whether a card fits, for stores that look at each.
    public boolean fits(ProcessCard card, String mailbox, String sender) {
        return (mailbox.equals(addressee) || sender.equals(originator))
                && (ids.isEmpty() || ids.contains(card.messageId()))
                && (created == null || !card.creation().isBefore(created))
                && (modified == null || !card.modified().isBefore(modified))
                && (!unreceived || card.reception() == null);
    }

    CardQuery withLimit(int other) {
        return new CardQuery(addressee, originator, ids, created, modified, unreceived, other);
    }
}

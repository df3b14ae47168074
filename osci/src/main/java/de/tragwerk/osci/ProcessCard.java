package de.tragwerk.osci;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The "Laufzettel": what the intermediary witnesses about a delivery.
/// @param creation the moment the delivery was stored; this is the day it arrived in law
/// @param forwarding handed out to the addressee, null while it waits
/// @param reception receipt confirmed by the addressee, null until then
/// @param subject the open subject line, never personal
/// @param modified last change of the card
/// @param inspections checks of the certificates in the delivery
public record ProcessCard(
        MessageId messageId,
        Instant creation,
        @Nullable Instant forwarding,
        @Nullable Instant reception,
        @Nullable String subject,
        Instant modified,
        List<Inspection> inspections) {

    public ProcessCard {
        inspections = List.copyOf(inspections);
    }

    /// A card without inspections.
    public ProcessCard(
            MessageId messageId,
            Instant creation,
            @Nullable Instant forwarding,
            @Nullable Instant reception,
            @Nullable String subject,
            Instant modified) {
        this(messageId, creation, forwarding, reception, subject, modified, List.of());
    }

    /// Handed out; the first time counts.
    public ProcessCard forwardedAt(Instant at) {
        return new ProcessCard(
                messageId, creation, forwarding == null ? at : forwarding, reception, subject, at, inspections);
    }

    /// Confirmed; the first time counts.
    public ProcessCard receivedAt(Instant at) {
        return new ProcessCard(
                messageId, creation, forwarding, reception == null ? at : reception, subject, at, inspections);
    }
}

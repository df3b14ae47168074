package de.tragwerk.osci;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The "Laufzettel": what the intermediary witnesses about a delivery.
/// @param creation the moment the delivery was stored; this is the day it arrived in law
/// @param forwarding handed out to the addressee, null while it waits
/// @param reception receipt confirmed by the addressee, null until then
/// @param subject the open subject line, never personal
/// @param modified last change of the card
public record ProcessCard(
        MessageId messageId,
        Instant creation,
        @Nullable Instant forwarding,
        @Nullable Instant reception,
        @Nullable String subject,
        Instant modified) {}

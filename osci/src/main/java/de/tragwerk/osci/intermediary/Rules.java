package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.client.Channel;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Predicate;

/// What an operator sets.
/// @param mailboxMessages most unconfirmed deliveries in one mailbox
/// @param mailboxBytes most bytes in one mailbox
/// @param chunkMin KB of the smallest piece, except the last
/// @param chunkMax KB of the largest piece
/// @param messageMax KB of the largest message in pieces
/// @param dialogAge how long an open dialog lives
/// @param receivers addresses that deliveries may be passed on to; senders name them, so only known ones are
/// called
/// @param outward way to a passive recipient
public record Rules(
        long mailboxMessages,
        long mailboxBytes,
        int chunkMin,
        int chunkMax,
        long messageMax,
        Duration dialogAge,
        Predicate<URI> receivers,
        Channel outward) {

    /// 20,000 deliveries and 20 GB for each mailbox, pieces of 1 KB to 50 MB, nothing passed on.
    public static Rules usual() {
        return new Rules(
                20_000, 20L << 30, 1, 50 << 10, 500L << 10, Duration.ofHours(1), uri -> false, (uri, message) -> {
                    throw new IOException("Weiterleiten ist hier nicht eingerichtet");
                });
    }

    /// The same, passing on to some addresses.
    public Rules passingOn(Predicate<URI> allowed, Channel channel) {
        return new Rules(mailboxMessages, mailboxBytes, chunkMin, chunkMax, messageMax, dialogAge, allowed, channel);
    }

    /// The same with other limits of a mailbox.
    public Rules mailbox(long messages, long bytes) {
        return new Rules(messages, bytes, chunkMin, chunkMax, messageMax, dialogAge, receivers, outward);
    }
}

package de.tragwerk.xta;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How much may wait for one reader: the quota of a mailbox at the intermediary.
@Component
class Room {

    private final MessageStore messages;
    private final long mostMessages;
    private final long mostBytes;

    Room(
            MessageStore messages,
            @Value("${tragwerk.osci.postfach-nachrichten:20000}") long mostMessages,
            @Value("${tragwerk.osci.postfach-mb:20480}") long megabytes) {
        this.messages = messages;
        this.mostMessages = mostMessages;
        this.mostBytes = megabytes << 20;
    }

    /// Whether one more message of this size may lie here.
    boolean has(Account reader, long bytes) {
        MessageStore.Usage usage = messages.usage(reader.id());
        return usage.messages() < mostMessages && usage.bytes() + bytes <= mostBytes;
    }
}

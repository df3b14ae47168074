package de.tragwerk.mailbox;

import de.tragwerk.message.Mitteilung;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter, opened in the session of its reader.
public record Letter(
        UUID id, UUID antrag, OffsetDateTime am, @Nullable OffsetDateTime gelesen, Mitteilung inhalt) {}

package de.tragwerk.mailbox;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An application on its way.
///
/// @param adresse random return address
/// @param gast sent without an account, and not yet tied to one
/// @param geschrieben when she last sent a message or evidence about it
/// @param postfach whether she wants notices in her mailbox, by what she said last; null where that was not kept
/// @param angenommen when the intermediary stored it: the day of the application
public record SentApplication(
        UUID id,
        UUID konto,
        UUID adresse,
        String formular,
        String amt,
        String organisation,
        boolean gast,
        OffsetDateTime gesendet,
        @Nullable OffsetDateTime angenommen,
        @Nullable String gescheitert,
        boolean kopie,
        @Nullable OffsetDateTime geschrieben,
        @Nullable Boolean postfach) {}

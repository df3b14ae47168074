package de.tragwerk.draft;

import java.util.UUID;

/// A guest is gone, or told us to forget her: whatever else hangs on her id goes in the same transaction.
public record GuestGone(UUID guest) {}

package de.tragwerk.message;

import java.time.Instant;
import java.util.UUID;

/// Head of every message.
///
/// @param uuid of the message; the same message sent again keeps it
/// @param erstellt when it was written, to the second
/// @param leser organisation key of the reader
/// @param autor organisation key of the author
public record Kopf(UUID uuid, Instant erstellt, String leser, String autor) {}

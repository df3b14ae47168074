package de.tragwerk.mandant;

import java.util.UUID;

/// One effect to carry out.
///
/// @param tries counts from 1
public record OutboxItem(UUID id, String kind, String key, byte[] payload, int tries) {}

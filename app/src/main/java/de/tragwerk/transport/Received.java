package de.tragwerk.transport;

import java.time.Instant;
import java.util.List;

/// A message that was fetched, verified and opened.
///
/// @param messageId as the intermediary issued it; unique
/// @param accepted when the intermediary took it (process card): the day that counts for the application
/// @param subject message type
public record Received(String messageId, Instant accepted, String subject, byte[] xml, List<Attachment> attachments) {}

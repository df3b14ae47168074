package de.tragwerk.transport;

/// A file that travels with a message.
///
/// @param name file name as the message names it
public record Attachment(String name, String contentType, byte[] content) {}

package de.tragwerk.transport;

/// A message nobody but its reader can open, with what the outbox needs to deliver it.
///
/// @param payload routing header and ciphertext in this module's own form
public record Sealed(String organisation, String subject, byte[] payload) {}

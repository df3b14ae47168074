package de.tragwerk.mandant;

/// Effects outside of the database: written in the current transaction, carried out afterwards, repeated
/// until done.
public interface Outbox {

    /// Adds an effect. The same kind and key a second time changes nothing.
    ///
    /// @param kind names the [OutboxHandler]
    /// @param idempotencyKey at most 200 characters; the receiver's key where it has one
    /// @param payload at most 64 MiB; no plain personal data
    void add(String kind, String idempotencyKey, byte[] payload);
}

package de.tragwerk.mandant;

/// Carries out one kind of outside effect.
///
/// Called outside of any transaction with a bound scope.
/// It may be called again for the same item after a crash, so it must be idempotent.
/// An exception means: try again later, with growing pauses; after twelve tries the item waits as a dead
/// letter.
public interface OutboxHandler {
    String kind();

    void handle(OutboxItem item) throws Exception;
}

package de.tragwerk.mandant;

/// Carries out one kind of outside effect.
///
/// Called outside of any transaction with a bound scope. It may be called again for the same item after a crash,
/// so it must be idempotent. An exception means: try again later, with pauses that grow to an hour; after some
/// days the item is given up and waits until a person lets it be tried once more. A [GiveUp] gives it up at once.
public interface OutboxHandler {
    String kind();

    /// Effects of one lane are carried out one after the other, those of different lanes beside each other. Kinds
    /// that undo each other share one.
    default String lane() {
        return kind();
    }

    void handle(OutboxItem item) throws Exception;

    /// The item is not tried any more. Called in the transaction that says so: the place to tell who waits
    /// for it.
    ///
    /// @param item without its content
    default void gaveUp(OutboxItem item) {}
}

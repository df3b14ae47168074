package de.tragwerk.access;

/// Asks the acting member of staff for the password again before a release.
public interface StepUp {

    sealed interface Answer {
        record Confirmed() implements Answer {}

        /// @param sentence what is wrong and what to do
        record Refused(String sentence) implements Answer {}
    }

    /// Checks the password; a wrong one counts towards the lock.
    /// Call it outside of a transaction.
    Answer confirm(String password);
}

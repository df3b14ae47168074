package de.tragwerk.draft;

import java.util.List;
import java.util.UUID;

/// Takes a finished application on its way. Implemented by the module that sends.
public interface Submission {

    sealed interface Outcome {
        /// @param application id under which the citizen follows it
        record Sent(UUID application) implements Outcome {}

        /// @param key of the message that says what is wrong and what to do; the draft is still there
        record NotSent(String key) implements Outcome {}

        /// Her postcode belongs to several municipalities: nothing was sent, she says which.
        record Choose(List<Place> places) implements Outcome {}

        /// It is not what she was shown any more: nothing was sent, she has to look again.
        record Changed() implements Outcome {}
    }

    /// @param ars Regionalschlüssel, 12 digits
    record Place(String ars, String ort) {}

    /// Whether this draft was sent already: a second press shows the same confirmation.
    boolean sent(UUID draftId);

    /// Sends the draft and deletes it in the same transaction. Called outside of one; twice is once.
    ///
    /// @param fassung what she was shown ([Drafts#fassung])
    /// @param ars the municipality she chose, empty when she was not asked
    Outcome submit(UUID draftId, String fassung, String ars);
}

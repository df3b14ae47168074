package de.tragwerk.access;

import java.util.Optional;

/// Asks the acting member of staff for proof again before a release: a second factor if she has one, else the
/// password.
public interface StepUp {

    /// What a page has to ask for now.
    enum Ask {
        /// A second factor was shown a moment ago; nothing is asked.
        NOTHING,
        PASSWORD,
        /// One-time code or recovery code.
        CODE,
        /// Passkey; a recovery code or one-time code works too.
        PASSKEY
    }

    sealed interface Answer {
        record Confirmed() implements Answer {}

        /// @param sentence what is wrong and what to do
        record Refused(String sentence) implements Answer {}
    }

    /// What the acting person has to show now. Call it outside of a transaction.
    Ask ask();

    /// Checks what the page asked for; a wrong answer counts towards the lock. Call it outside of a transaction.
    ///
    /// @param proof password, code or the passkey's answer as JSON
    Answer confirm(String proof);

    /// What stands against a release: a refusal that does not depend on the proof comes before it is asked.
    /// Call it outside of a transaction.
    ///
    /// @param before what stands against it whatever the proof is
    default Optional<String> refusal(Optional<String> before, String proof) {
        return before.isEmpty() && confirm(proof) instanceof Answer.Refused no ? Optional.of(no.sentence()) : before;
    }

    /// Whether an export may go out now: always for accounts without a second factor, else only shortly after
    /// it was shown.
    boolean freshForExport();
}

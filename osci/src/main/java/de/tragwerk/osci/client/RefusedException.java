package de.tragwerk.osci.client;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Feedback;
import org.jspecify.annotations.Nullable;

/// The intermediary refused an order; the feedback says why.
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;
    private final transient Feedback feedback;

    private final @Nullable String challenge;

    /// @param challenge of the answer, so that the dialog can go on
    public RefusedException(Feedback feedback, @Nullable String challenge) {
        super(feedback.code() + " " + feedback.sentence());
        this.feedback = feedback;
        this.challenge = challenge;
    }

    @Nullable
    String challenge() {
        return challenge;
    }

    public Feedback feedback() {
        return feedback;
    }

    public boolean is(Code code) {
        return feedback.is(code);
    }
}

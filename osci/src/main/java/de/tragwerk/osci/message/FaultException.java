package de.tragwerk.osci.message;

import de.tragwerk.osci.Feedback;

/// The other side answered with a SOAP fault: it could not even read or place our message.
public final class FaultException extends Exception {

    private final Feedback feedback;

    FaultException(Feedback feedback) {
        super("SOAP fault " + feedback.code());
        this.feedback = feedback;
    }

    public Feedback feedback() {
        return feedback;
    }
}

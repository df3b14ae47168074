package de.tragwerk.transport.fit;

/// Something of FIT-Connect that must not be believed; the sentence is for logs and dead letters, without contents.
public final class FitException extends Exception {

    private static final long serialVersionUID = 1L;

    public FitException(String sentence) {
        super(sentence);
    }

    public FitException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

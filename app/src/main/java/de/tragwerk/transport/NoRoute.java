package de.tragwerk.transport;

/// The directory names nobody for this service and place; the message is a sentence for people.
public class NoRoute extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoRoute(String sentence) {
        super(sentence);
    }
}

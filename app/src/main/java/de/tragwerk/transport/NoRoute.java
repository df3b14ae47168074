package de.tragwerk.transport;

/// The directory names nobody for this service and place; the message is a sentence for people.
public class NoRoute extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoRoute(String sentence) {
        super(sentence);
    }

    /// There is a way, but not right now: a certificate, or a service that does not answer.
    public static final class Spaeter extends NoRoute {
        private static final long serialVersionUID = 1L;

        public Spaeter(String sentence) {
            super(sentence);
        }
    }
}

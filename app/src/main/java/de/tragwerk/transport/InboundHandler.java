package de.tragwerk.transport;

import de.tragwerk.mandant.Mandant;

/// Takes in messages of certain types. Contributed as a bean.
public interface InboundHandler {

    /// Whether this handler takes messages of this type in a Mandant of this kind.
    boolean accepts(Mandant.Art art, String subject);

    /// Called in the transaction that stores the message, once for each message id.
    ///
    /// @throws Unreadable when the content cannot be understood; it goes to the dead letters with this
    /// sentence
    void receive(Received message);

    /// Called in the transaction that keeps what [#receive] could not understand: the place to tell the sender, as far
    /// as her address can be read. Not called for what could not even be opened.
    ///
    /// @param why sentence without personal data
    default void refused(Received message, String why) {}

    /// The content cannot be understood.
    class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unreadable(String sentence) {
            super(sentence);
        }
    }
}

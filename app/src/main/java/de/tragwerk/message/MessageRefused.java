package de.tragwerk.message;

/// A message that does not keep to the profile; the sentence says what is wrong, without its content.
public class MessageRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MessageRefused(String sentence) {
        super(sentence);
    }
}

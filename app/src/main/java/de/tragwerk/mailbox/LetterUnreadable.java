package de.tragwerk.mailbox;

/// The letter is hers and lies there, but this portal cannot read it. She is told what to do; the authority
/// does not hear that she opened it.
public final class LetterUnreadable extends RuntimeException {

    private final Letters.Unlesbar brief;

    LetterUnreadable(Letters.Unlesbar brief) {
        super("Ein Brief lässt sich nicht lesen.", null, false, false);
        this.brief = brief;
    }

    public Letters.Unlesbar brief() {
        return brief;
    }
}

package de.tragwerk.audit.copy;

/// The second copy is not as it must be: a German sentence without personal data says what is wrong where.
public final class CopyDamaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long position;
    private final boolean unfinished;

    /// @param position first entry that is missing or cannot be read, counted from 0
    CopyDamaged(String sentence, long position) {
        this(sentence, position, false);
    }

    CopyDamaged(String sentence, long position, boolean unfinished) {
        super(sentence);
        this.position = position;
        this.unfinished = unfinished;
    }

    /// Whether a program that died while it wrote may have left this: then the next one goes on at the position,
    /// unless the database says that the copy reached further.
    public boolean unfinished() {
        return unfinished;
    }

    public long position() {
        return position;
    }
}

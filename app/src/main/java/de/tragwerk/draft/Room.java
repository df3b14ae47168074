package de.tragwerk.draft;

import java.util.Collection;

/// Room for files in one message.
///
/// All files of a message leave the house at once, as one piece of the outbox of at most 64 MiB, of which FIT-Connect
/// takes a quarter for its way of writing bytes; the number is that of the message's schema.
///
/// @param files how many
/// @param bytes how large they may be together
public record Room(int files, long bytes) {

    private static final long MB = 1024L * 1024;

    /// What an application carries.
    public static final Room APPLICATION = new Room(200, 45 * MB);

    /// What a letter after the application carries.
    public static final Room LETTER = new Room(50, 45 * MB);

    /// What these files leave of it.
    public Room without(Collection<DraftFile> taken) {
        return new Room(
                files - taken.size(),
                bytes - taken.stream().mapToLong(DraftFile::groesse).sum());
    }

    public boolean holds(long one) {
        return files > 0 && one <= bytes;
    }

    /// Whole megabytes, never less than none.
    public long mb() {
        return Math.max(0, bytes / MB);
    }
}

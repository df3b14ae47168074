package de.tragwerk.akte;

import de.tragwerk.access.Bereich;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What belongs to a file beside its documents: applications as they came, messages, facts. Each module that
/// keeps some is one bean; a copy of the whole file asks all of them.
public interface Beilagen {

    /// @param name file name, unique in the file
    /// @param art what it is, a stable code
    /// @param bereich area of the file it lies in
    record Beilage(String name, String art, String medientyp, Bereich bereich, byte[] inhalt) {}

    /// Everything that was there at this moment, asked twice the same bytes. Call it in a transaction.
    List<Beilage> von(UUID akte, Instant stand);
}

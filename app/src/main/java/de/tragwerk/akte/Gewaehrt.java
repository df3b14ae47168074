package de.tragwerk.akte;

import java.util.List;
import java.util.UUID;

/// Money a file gets by acts beside the calculated benefit, for its first page: what runs and what has ended. Each
/// module that knows of some is one bean.
public interface Gewaehrt {

    /// @param wann "jeden Monat, März 2026 bis August 2026"
    /// @param cent each time
    /// @param stand "läuft", "beendet"
    /// @param pfad page of the file that tells more, below `/akte/{id}`
    record Zeile(String was, String wann, long cent, String stand, String pfad) {}

    /// The oldest first. Call it in a transaction.
    List<Zeile> zeilen(UUID akte);
}

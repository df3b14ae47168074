package de.tragwerk.akte;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Points of a file that need a person. Each module that knows of some is one bean; they are read from its
/// tables at the moment of asking and never stored, so none outlives its cause.
public interface Klaerungen {

    /// @param code stable, from the closed catalogue of the module
    /// @param satz what is open
    /// @param tun what to do about it
    /// @param pfad page of the file where it is done, below `/akte/{id}`
    /// @param frist last day, `null` without
    /// @param sperrtEnde the file cannot be closed before this is settled
    record Punkt(
            String code,
            String satz,
            String tun,
            String pfad,
            @Nullable LocalDate frist,
            boolean sperrtEnde) {}

    /// Open points of a file, in the order in which they should be settled. Call it in a transaction.
    List<Punkt> offen(UUID akte);
}

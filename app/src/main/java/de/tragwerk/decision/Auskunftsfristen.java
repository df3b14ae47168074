package de.tragwerk.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Days until which another module waits for what somebody has to tell (§ 117 SGB XII), for the list of deadlines.
public interface Auskunftsfristen {

    /// @param person whose benefit it is about
    record Frist(UUID akte, String aktenzeichen, LocalDate tag, UUID person) {}

    /// Up to a day and what is over, of the files the acting person sees. Call it in a transaction.
    List<Frist> bis(LocalDate tag);
}

package de.tragwerk.decision.model;

import java.util.Optional;
import java.util.UUID;

/// Where files and persons come from.
public interface Faelle {
    /// The file, if the acting person may see it.
    Optional<Fall> finde(UUID akte);
}

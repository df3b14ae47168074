package de.tragwerk.decision.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where files and persons come from.
public interface Faelle {
    /// The file, if the acting person may see it.
    Optional<Fall> finde(UUID akte);

    /// Lines of the address field of a person of the file, name first: her own address, else the household's.
    List<String> anschrift(Fall fall, UUID person);
}

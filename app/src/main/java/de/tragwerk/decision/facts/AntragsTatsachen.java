package de.tragwerk.decision.facts;

import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Tatsache;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Reads an application as facts.
public interface AntragsTatsachen {
    List<Tatsache> lies(Fall fall, UUID antrag);

    /// When the application came, by the real time that facts carry too.
    Instant eingang(UUID antrag);
}

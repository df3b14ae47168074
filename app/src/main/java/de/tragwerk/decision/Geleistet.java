package de.tragwerk.decision;

import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

/// What was really paid; the module that pays answers. Only what was paid can be demanded back (§ 50 SGB X).
public interface Geleistet {
    /// Cents ordered and not come back, by month and person.
    Map<YearMonth, Map<UUID, Long>> geleistet(UUID akte);

    /// Holds the payment plan until the end of the transaction, so that no run pays between reading and
    /// deciding.
    void halteAn();
}

package de.tragwerk.mandant;

import java.time.Duration;
import java.util.Set;

/// Recurring work for each Mandant of certain kinds.
///
/// [#run] is called with a bound [Scope] (Mandant, [Actor.SystemJob] with this name), on one node at a time.
/// It must be able to stop anywhere and go on at the next call.
public interface MandantJob {
    /// Stable name, lower-case; part of the audit log.
    String name();

    Set<Mandant.Art> arten();

    /// Pause between the end of one run and the start of the next.
    Duration every();

    void run() throws Exception;

    /// Database role of the run.
    default DbRole role() {
        return DbRole.JOBS;
    }
}

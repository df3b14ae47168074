package de.tragwerk.mandant;

import java.time.Duration;
import java.util.Set;

/// Recurring work for each Mandant of certain kinds.
///
/// [#run] is called with a bound [Scope] (Mandant, [Actor.SystemJob] with this name), on one node at a time
/// unless it is [#alone]. It must be able to stop anywhere and go on at the next call.
public interface MandantJob {
    /// Stable name, lower-case; part of the audit log.
    String name();

    Set<Mandant.Art> arten();

    /// Pause between the end of one run and the start of the next.
    Duration every();

    void run() throws Exception;

    /// Whether it waits for no other job: it has threads of its own in each program, whatever the scheduler
    /// is busy with. Then two nodes may run it at once, and it must be able to meet the other one.
    default boolean alone() {
        return false;
    }

    /// Database role of the run.
    default DbRole role() {
        return DbRole.JOBS;
    }
}

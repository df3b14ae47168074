package de.tragwerk.mandant;

/// Brings the next run of a job forward; a hint, nothing is lost without it.
@FunctionalInterface
public interface JobWake {

    /// @param job name of the job, of the current Mandant
    void wake(String job);
}

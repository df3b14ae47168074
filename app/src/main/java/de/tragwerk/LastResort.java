package de.tragwerk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What no handler, job or worker caught ends in the log and not silently; the other threads go on.
final class LastResort {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private LastResort() {}

    static void install() {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, problem) -> LOG.error("Unbehandelter Fehler in {}", thread.getName(), problem));
    }
}

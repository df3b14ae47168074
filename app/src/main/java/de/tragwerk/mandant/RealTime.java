package de.tragwerk.mandant;

import java.time.Instant;

/// Real time: sessions, certificates, tokens and audit time stamps. The business day comes from the injected
/// [java.time.Clock], which the demo may set to another day.
@FunctionalInterface
public interface RealTime {
    Instant instant();
}

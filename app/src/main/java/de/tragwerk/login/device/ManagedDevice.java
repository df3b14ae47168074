package de.tragwerk.login.device;

import java.time.LocalDate;
import java.util.UUID;

/// A device the office manages.
///
/// @param fingerprint SHA-256 of its certificate, lower-case hex
/// @param name the inventory's, never a person's
/// @param until last day the device management vouches for it
public record ManagedDevice(UUID id, String fingerprint, String name, LocalDate until) {

    public boolean over(LocalDate today) {
        return until.isBefore(today);
    }
}

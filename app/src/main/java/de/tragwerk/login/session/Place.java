package de.tragwerk.login.session;

import org.jspecify.annotations.Nullable;

/// From where a session is used. Another place is asked for proof again.
///
/// @param browser browser and system in the words of [Device]
/// @param area keyed hash of the network area, null when no proxy of ours says it
/// @param certificate SHA-256 of the device's certificate in lower-case hex, null without one
public record Place(
        String browser, @Nullable String area, @Nullable String certificate) {}

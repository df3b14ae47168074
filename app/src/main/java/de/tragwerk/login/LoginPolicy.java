package de.tragwerk.login;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a Mandant asks of passwords and sessions. The defaults follow OWASP ASVS 5.0: length, no forced
/// change, no forced kinds of characters.
///
/// @param minLength characters of a new password, at least 12
/// @param maxAgeDays days after which a password must be changed; null means never
/// @param kinds how many of lower case, upper case, digit and other must occur, 0 to 4
/// @param lock pause after which the screen locks
/// @param idle pause after which a session ends
/// @param lifetime longest life of a session
/// @param fresh how long a confirmation by a second factor holds
/// @param secondFactor whether everybody needs a second factor
public record LoginPolicy(
        int minLength,
        @Nullable Integer maxAgeDays,
        int kinds,
        Duration lock,
        Duration idle,
        Duration lifetime,
        Duration fresh,
        boolean secondFactor) {}

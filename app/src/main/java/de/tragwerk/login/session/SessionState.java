package de.tragwerk.login.session;

import de.tragwerk.access.StaffPrincipal;
import java.time.Duration;

/// What the session of a request is worth now.
public sealed interface SessionState {

    /// Logged in; the person as the database knows her now.
    ///
    /// @param lock pause after which the screen locks
    /// @param reopened whether she has to hear that her account was or should be opened anew
    record Open(StaffSession session, StaffPrincipal person, Duration lock, boolean reopened) implements SessionState {}

    /// The password was right, something else is missing.
    record Unfinished(StaffSession session, StaffPrincipal person) implements SessionState {}

    /// Behind the lock screen.
    ///
    /// @param moved whether it appeared elsewhere: then the second factor opens it, if there is one
    record Locked(StaffSession session, StaffPrincipal person, boolean moved) implements SessionState {}

    /// Worth nothing any more.
    record Ended(StaffSession.End reason) implements SessionState {}
}

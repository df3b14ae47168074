package de.tragwerk.login.web;

import de.tragwerk.login.session.StaffSession;
import java.io.Serializable;

/// What a login knows beside the person.
///
/// @param strong whether the login itself was two factors
/// @param newPassword whether the password must be changed now
/// @param failures wrong attempts since the last login that was complete
record LoginFacts(StaffSession.Method method, boolean strong, boolean newPassword, int failures)
        implements Serializable {
    private static final long serialVersionUID = 1L;
}

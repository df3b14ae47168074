package de.tragwerk.login.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One login of a member of staff.
///
/// @param device browser and system in words, for instance "Firefox auf Linux"
/// @param confirmed when a second factor was last shown in it
/// @param locked behind the lock screen
public record StaffSession(
        UUID id,
        UUID account,
        Method method,
        Stage stage,
        String device,
        Instant started,
        Instant lastSeen,
        @Nullable Instant confirmed,
        boolean locked) {

    /// How it began.
    public enum Method {
        PASSWORD("Passwort"),
        PASSKEY("Passkey"),
        OIDC("Behördenkonto");

        private final String title;

        Method(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// How far it came: only an open one reaches pages.
    public enum Stage {
        SECOND_FACTOR,
        /// The Mandant demands a second factor and there is none yet.
        SET_UP,
        NEW_PASSWORD,
        OPEN
    }

    /// Why it ended.
    public enum End {
        LOGOUT,
        REMOTE,
        IDLE,
        LIFETIME,
        ACCOUNT
    }
}

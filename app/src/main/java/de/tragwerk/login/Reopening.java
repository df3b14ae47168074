package de.tragwerk.login;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A wish to open somebody's account anew, which another human being confirms.
///
/// @param owner whose account it is, by person; several accounts may be hers
/// @param askedBy account, null for a command of the operator at the machine
/// @param askedPerson the human being behind it
/// @param alone done at once: nobody else was there, or the operator did it
/// @param confirmed when it took effect by a second human being
/// @param ended when it was refused or drawn back
/// @param told whether the owner has seen it as it is now
/// @param noted whether the data-protection officer has
public record Reopening(
        UUID id,
        UUID account,
        UUID owner,
        Kind kind,
        @Nullable UUID askedBy,
        @Nullable UUID askedPerson,
        Instant asked,
        boolean alone,
        @Nullable UUID confirmedBy,
        @Nullable Instant confirmed,
        @Nullable UUID endedBy,
        @Nullable Instant ended,
        boolean told,
        boolean noted) {

    /// How long it waits; nobody confirms by mistake what was asked for weeks ago.
    public static final Duration LIFE = Duration.ofDays(7);

    /// What is opened.
    public enum Kind {
        INVITATION("Einladung: ein neues Passwort"),
        FACTORS("Codes und Passkeys entfernen");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public enum State {
        WAITS("wartet auf eine zweite Person"),
        EXPIRED("verfallen"),
        REFUSED("abgelehnt"),
        CONFIRMED("bestätigt"),
        /// Without a second person.
        ALONE("ohne zweite Person");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public State state(Instant now) {
        if (alone) {
            return State.ALONE;
        }
        if (confirmed != null) {
            return State.CONFIRMED;
        }
        if (ended != null) {
            return State.REFUSED;
        }
        return asked.plus(LIFE).isAfter(now) ? State.WAITS : State.EXPIRED;
    }

    /// Neither who asked nor who owns the account, under whichever account. The database says so again.
    public boolean mayBeConfirmedBy(UUID person) {
        return !person.equals(owner) && !person.equals(askedPerson);
    }
}

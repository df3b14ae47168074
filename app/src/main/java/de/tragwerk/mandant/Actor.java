package de.tragwerk.mandant;

import java.util.Set;
import java.util.UUID;

/// Who acts. Ids only: names stay in the tables that own them.
public sealed interface Actor {

    /// Id that the database and the audit log see; `null` only for [Anonymous] and [SystemJob].
    @org.jspecify.annotations.Nullable
    UUID id();

    /// @param id the account
    /// @param person the human being behind the account; four-eyes checks compare persons
    /// @param roles codes of the roles held now
    record Employee(UUID id, UUID person, Set<String> roles) implements Actor {}

    /// @param konto the citizen's account in the portal, never the identity provider's pseudonym; of a guest an
    /// id made for her browser session
    /// @param assurance level of assurance of the login: 0 none (a guest), 1 basic, 3 substantial, 4 high
    record Citizen(UUID konto, int assurance) implements Actor {

        /// Fills in one application without an account; nobody has checked who she is.
        public static Citizen guest(UUID konto) {
            return new Citizen(konto, 0);
        }

        public boolean guest() {
            return assurance == 0;
        }

        @Override
        public UUID id() {
            return konto;
        }
    }

    /// The program itself, under the name of a job.
    record SystemJob(String name) implements Actor {
        @Override
        public @org.jspecify.annotations.Nullable UUID id() {
            return null;
        }
    }

    /// Nobody is logged in.
    record Anonymous() implements Actor {
        @Override
        public @org.jspecify.annotations.Nullable UUID id() {
            return null;
        }
    }

    /// Short word for database and log: `employee`, `citizen`, `system`, `anonymous`.
    default String kind() {
        return switch (this) {
            case Employee e -> "employee";
            case Citizen c -> "citizen";
            case SystemJob s -> "system";
            case Anonymous a -> "anonymous";
        };
    }
}

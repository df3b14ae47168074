package de.tragwerk.access;

import de.tragwerk.mandant.Actor;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Which actors may perform an action at all.
public sealed interface Rule {

    boolean allows(Actor actor);

    /// Staff with one of these roles.
    static Rule role(Role... roles) {
        return new Staff(Arrays.stream(roles).map(Role::name).collect(Collectors.toUnmodifiableSet()));
    }

    /// Any member of staff.
    static Rule staff() {
        return new Staff(Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet()));
    }

    /// A citizen who is logged in.
    static Rule citizen() {
        return new Citizens(1);
    }

    /// A citizen with at least this level of assurance (1 basic, 3 substantial, 4 high).
    static Rule citizen(int assurance) {
        return new Citizens(assurance);
    }

    /// A citizen who is logged in, or who fills in one application without an account ([GuestSession]).
    static Rule applicant() {
        return new Citizens(0);
    }

    /// Everybody, also without login.
    static Rule anyone() {
        return new Anyone();
    }

    /// Whether it opens administration or operation: one of those roles may, and casework may not.
    default boolean administrative() {
        return false;
    }

    record Staff(Set<String> roles) implements Rule {
        @Override
        public boolean administrative() {
            return (roles.contains(Role.ADMINISTRATION.name()) || roles.contains(Role.BETRIEB.name()))
                    && !roles.contains(Role.SACHBEARBEITUNG.name());
        }

        @Override
        public boolean allows(Actor actor) {
            return actor instanceof Actor.Employee e && e.roles().stream().anyMatch(roles::contains);
        }
    }

    record Citizens(int assurance) implements Rule {
        @Override
        public boolean allows(Actor actor) {
            return actor instanceof Actor.Citizen c && c.assurance() >= assurance;
        }
    }

    record Anyone() implements Rule {
        @Override
        public boolean allows(Actor actor) {
            return true;
        }
    }
}

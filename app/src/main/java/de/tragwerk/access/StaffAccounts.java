package de.tragwerk.access;

import java.util.Set;
import java.util.UUID;

/// Creates staff accounts: used by the demo and by the administration.
public interface StaffAccounts {

    /// A new member of staff.
    ///
    /// @param password plain, at least 12 characters; stored as Argon2id hash only; outside of the demo
    ///     its owner must change it at the first login
    record NewStaff(
            UUID account,
            UUID person,
            String login,
            String name,
            String stelle,
            Set<Role> roles,
            Set<Integer> kreise,
            String password) {}

    /// Creates the account, or sets name, roles, workgroups and password of the existing one.
    void put(NewStaff staff);

    void putArbeitsgruppe(int kreis, String name);

    java.util.Optional<StaffDirectory.Colleague> find(UUID account);
}

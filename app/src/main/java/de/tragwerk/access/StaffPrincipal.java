package de.tragwerk.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;

/// A logged-in member of staff as the session keeps it. Rights are read from the database in each
/// transaction anyway.
public record StaffPrincipal(UUID account, UUID person, String displayName, Set<String> roles)
        implements Principal, Serializable {

    /// The account id: names do not belong into session tables and logs.
    @Override
    public String getName() {
        return account.toString();
    }
}

package de.tragwerk.audit.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// Compares one kind of thing with what the log says about it, for an auditor who sees the whole database.
///
/// Each module registers its own in `META-INF/services/de.tragwerk.audit.seal.ThingCheck`: the log knows
/// hashes, never what they mean.
public interface ThingCheck {

    /// Opens what the program sealed.
    interface Opener {
        /// @throws Erased when the key was destroyed and the deletion ledger says so
        /// @throws IllegalStateException when the content was changed or moved
        byte[] open(UUID subject, byte[] sealed, String table, String column, UUID row);
    }

    /// The key was destroyed by rule; only the hash is left.
    final class Erased extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Erased() {
            super("Der Schlüssel ist gelöscht");
        }
    }

    /// Kind of thing, as entries name it.
    String kind();

    /// Table in which the thing lies.
    String table();

    /// Condition on rows `t` of the table that must have an entry; `true` for all, `false` for none.
    String proven();

    /// What is wrong with a thing.
    ///
    /// @param connection of an administrator; row-level security does not hide anything
    /// @param sha256 hash in the log
    /// @return part of a sentence after "die Zeile …", or nothing
    Optional<String> problem(Connection connection, UUID id, byte[] sha256, Opener opener) throws SQLException;
}

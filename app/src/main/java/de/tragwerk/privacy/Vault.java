package de.tragwerk.privacy;

import java.util.UUID;

/// Seals and opens secrets with AES-256-GCM; the place of the secret is part of the seal.
public interface Vault {

    /// Seals `plain` for `subject`; the key is made at the first use.
    ///
    /// @param subject person, citizen's account, conversation or document whose key is used
    /// @param table schema-qualified table, with `column` and `row` bound into the seal
    byte[] seal(UUID subject, byte[] plain, String table, String column, UUID row);

    /// Opens what was sealed for the same subject and place.
    ///
    /// @throws KeyErased when the key was destroyed
    byte[] open(UUID subject, byte[] sealed, String table, String column, UUID row);

    /// Destroys the key and enters it in the deletion ledger. There is no way back, so it follows the running
    /// transaction: by the outbox, after its commit, and not at all when it is rolled back. Outside of a
    /// transaction it happens at once.
    void erase(UUID subject);

    /// The key of a subject was destroyed, or never made.
    final class KeyErased extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public KeyErased() {
            super("Der Schlüssel ist gelöscht; der Inhalt ist nicht mehr lesbar");
        }
    }
}

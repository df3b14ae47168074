package de.tragwerk.privacy;

import de.tragwerk.mandant.Home;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/// Opens sealed content for a check over a whole Mandant, from a command and without the running program.
/// Reads only; it makes no key.
public final class AuditorVault {

    private final MasterKey master;
    private final String mandant;
    private final Connection keys;

    /// @param keys of an administrator to the Mandant's key database
    public AuditorVault(Home home, String mandant, Connection keys) {
        this.master = new MasterKey(home);
        this.mandant = mandant;
        this.keys = keys;
    }

    /// Opens what [Vault#seal] sealed.
    ///
    /// @throws Vault.KeyErased when the deletion ledger names the subject
    /// @throws IllegalStateException when there is no key although nobody erased it, or the content was
    /// changed
    public byte[] open(UUID subject, byte[] sealed, String table, String column, UUID row) {
        byte[] key = Aes.open(
                master.of(mandant), wrapped(subject), subject.toString().getBytes(StandardCharsets.UTF_8));
        byte[] place = (mandant + "|" + table + "|" + column + "|" + row).getBytes(StandardCharsets.UTF_8);
        return Aes.open(new SecretKeySpec(key, "AES"), sealed, place);
    }

    private byte[] wrapped(UUID subject) {
        try (PreparedStatement query = keys.prepareStatement("select wrapped, false from keys.wrapped_key "
                + "where subject = ? union all select null, true from keys.deletion_ledger where subject = ?")) {
            query.setObject(1, subject);
            query.setObject(2, subject);
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("Der Schlüssel fehlt, ohne dass ihn jemand gelöscht hat");
                }
                if (rows.getBoolean(2)) {
                    throw new Vault.KeyErased();
                }
                return rows.getBytes(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Der Schlüsselspeicher antwortet nicht", e);
        }
    }
}

package de.tragwerk.redaktion.store;

import de.tragwerk.audit.seal.ThingCheck;
import de.tragwerk.kernel.Sha256;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// Compares a published form with the hash in the log.
public final class FassungCheck implements ThingCheck {

    @Override
    public String kind() {
        return "formular";
    }

    @Override
    public String table() {
        return "redaktion.fassung";
    }

    @Override
    public String proven() {
        return "t.zustand = 'VEROEFFENTLICHT'";
    }

    @Override
    public Optional<String> problem(Connection connection, UUID id, byte[] sha256, Opener opener) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select definition from redaktion.fassung where id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.of("fehlt");
                }
                byte[] now = Sha256.of(row.getString(1));
                return MessageDigest.isEqual(now, sha256) ? Optional.empty() : Optional.of("wurde verändert");
            }
        }
    }
}

package de.tragwerk.application.store;

import de.tragwerk.audit.seal.ThingCheck;
import de.tragwerk.kernel.Sha256;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// Opens each application as it arrived and compares it with the hash in the log.
public final class AntragCheck implements ThingCheck {

    @Override
    public String kind() {
        return "antrag";
    }

    @Override
    public String table() {
        return "application.antrag";
    }

    @Override
    public String proven() {
        return "true";
    }

    @Override
    public Optional<String> problem(Connection connection, UUID id, byte[] sha256, Opener opener) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select original from application.antrag where id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.of("fehlt");
                }
                byte[] original = opener.open(id, row.getBytes(1), "application.antrag", "original", id);
                return MessageDigest.isEqual(Sha256.of(original), sha256)
                        ? Optional.empty()
                        : Optional.of("hat ein anderes Original als das protokollierte");
            }
        } catch (Erased erased) {
            return Optional.empty();
        } catch (IllegalStateException changed) {
            return Optional.of("lässt sich nicht öffnen: das Original wurde verändert oder vertauscht");
        }
    }
}

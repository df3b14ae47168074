package de.tragwerk.document.store;

import de.tragwerk.audit.seal.ThingCheck;
import de.tragwerk.kernel.Sha256;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// Opens each document and compares its content with the hash in the log.
public final class DocumentCheck implements ThingCheck {

    @Override
    public String kind() {
        return "dokument";
    }

    @Override
    public String table() {
        return "document.datei";
    }

    @Override
    public String proven() {
        return "t.art = 'BESCHEID'";
    }

    @Override
    public Optional<String> problem(Connection connection, UUID id, byte[] sha256, Opener opener) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select sha256, inhalt from document.datei where id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.of("fehlt");
                }
                if (!MessageDigest.isEqual(row.getBytes("sha256"), sha256)) {
                    return Optional.of("trägt eine andere Prüfsumme als das Protokoll");
                }
                byte[] content = opener.open(id, row.getBytes("inhalt"), "document.datei", "inhalt", id);
                return MessageDigest.isEqual(Sha256.of(content), sha256)
                        ? Optional.empty()
                        : Optional.of("hat einen anderen Inhalt als den protokollierten");
            }
        } catch (Erased erased) {
            // Destroyed by rule: the hash stays as the proof that it existed.
            return Optional.empty();
        } catch (IllegalStateException changed) {
            return Optional.of("lässt sich nicht öffnen: der Inhalt wurde verändert oder vertauscht");
        }
    }
}

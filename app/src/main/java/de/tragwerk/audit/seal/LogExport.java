package de.tragwerk.audit.seal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;

/// Writes the sealed log of one database into a folder that the verifier reads without it.
public final class LogExport {

    private LogExport() {}

    /// @param connection of an administrator; reads everything
    /// @return number of entries
    public static long write(Connection connection, Path dir, SealKeys keys, String mandant)
            throws SQLException, IOException {
        return write(connection, dir, keys, mandant, true);
    }

    /// @param ownTransaction false when the caller's transaction goes on
    public static long write(Connection connection, Path dir, SealKeys keys, String mandant, boolean ownTransaction)
            throws SQLException, IOException {
        Files.createDirectories(dir);
        // Witness first: what it names is committed, so the log read afterwards holds it, also while the
        // program runs.
        Files.copy(
                keys.publicKey(mandant),
                dir.resolve("schluessel.pub"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
                keys.witness(mandant),
                dir.resolve("pruefpunkte.txt"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        long count = 0;
        Base64.Encoder base64 = Base64.getEncoder();
        // A cursor needs a transaction; without it the whole log would come into memory.
        connection.setAutoCommit(false);
        try (BufferedWriter out = Files.newBufferedWriter(dir.resolve("log.txt"), StandardCharsets.UTF_8);
                Statement query = connection.createStatement()) {
            query.setFetchSize(5_000);
            try (ResultSet rows = query.executeQuery(
                    "select l.n, l.leaf, e.* from audit.leaf l left join audit.entry e on e.id = l.entry_id order by l.n")) {
                while (rows.next()) {
                    byte[] entry = rows.getObject("id") == null ? new byte[0] : Canonical.of(rows);
                    out.write(rows.getLong("n") + "|" + base64.encodeToString(rows.getBytes("leaf")) + "|"
                            + base64.encodeToString(entry));
                    out.write('\n');
                    count++;
                }
            }
        } finally {
            if (ownTransaction) {
                connection.setAutoCommit(true);
            }
        }
        return count;
    }
}

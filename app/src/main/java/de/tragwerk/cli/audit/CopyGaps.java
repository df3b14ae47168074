package de.tragwerk.cli.audit;

import de.tragwerk.audit.seal.Canonical;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;

/// How the database differs from an opened second copy.
///
/// @param positions of the copy that the database does not have
/// @param entries of the copy whose row the database does not have
/// @param changed entries whose row is another than in the copy
/// @param forked first position at which the database sealed something else, -1 for none
record CopyGaps(long positions, long entries, long changed, long forked) {

    boolean nothing() {
        return positions == 0 && entries == 0;
    }

    static CopyGaps find(Connection connection, Path opened) throws SQLException, IOException {
        long positions = 0;
        long entries = 0;
        long changed = 0;
        Base64.Encoder base64 = Base64.getEncoder();
        try (BufferedReader lines = Files.newBufferedReader(opened.resolve("log.txt"));
                PreparedStatement leaf =
                        connection.prepareStatement("select leaf, entry_id from audit.leaf where n = ?");
                PreparedStatement other =
                        connection.prepareStatement("select 1 from audit.leaf where entry_id = ? and n <> ?");
                PreparedStatement row = connection.prepareStatement("select * from audit.entry where id = ?")) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\\|", -1);
                long n = Long.parseLong(parts[0]);
                EntryText entry = EntryText.parse(Base64.getDecoder().decode(parts[2]));
                leaf.setLong(1, n);
                try (ResultSet found = leaf.executeQuery()) {
                    if (!found.next()) {
                        positions++;
                    } else if (!base64.encodeToString(found.getBytes(1)).equals(parts[1])
                            || !entry.id().equals(found.getObject(2))) {
                        return new CopyGaps(positions, entries, changed, n);
                    }
                }
                other.setObject(1, entry.id());
                other.setLong(2, n);
                try (ResultSet elsewhere = other.executeQuery()) {
                    if (elsewhere.next()) {
                        return new CopyGaps(positions, entries, changed, n);
                    }
                }
                row.setObject(1, entry.id());
                try (ResultSet found = row.executeQuery()) {
                    if (!found.next()) {
                        entries++;
                    } else if (!base64.encodeToString(Canonical.of(found)).equals(parts[2])) {
                        changed++;
                    }
                }
            }
        }
        return new CopyGaps(positions, entries, changed, -1);
    }
}

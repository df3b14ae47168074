package de.tragwerk.cli.audit;

import de.tragwerk.verifier.Verifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Compares the hashes of things in their tables with those in the log.
final class Things {

    /// One kind of thing: where it lies, how its hash is recomputed in SQL.
    private record Kind(String kind, String table, String recompute) {}

    private static final List<Kind> KINDS = List.of(new Kind("zahlung", "payment.zeile", "payment.hash(t)"));

    private Things() {}

    static Verifier.Report check(Connection connection, Verifier.Report log) throws SQLException {
        for (Kind kind : KINDS) {
            if (!exists(connection, kind.table())) {
                continue;
            }
            try (PreparedStatement query =
                    connection.prepareStatement("select e.thing_id from audit.entry e left join " + kind.table()
                            + " t on t.id = e.thing_id where e.thing_kind = ? and (t.id is null or " + kind.recompute()
                            + " <> e.thing_sha256) order by e.id limit 1")) {
                query.setString(1, kind.kind());
                try (ResultSet rows = query.executeQuery()) {
                    if (rows.next()) {
                        return new Verifier.Report(
                                false,
                                "In " + kind.table() + " passt die Zeile " + rows.getString(1)
                                        + " nicht zum Protokoll: sie wurde verändert oder gelöscht.",
                                log.entries());
                    }
                }
            }
        }
        return log;
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select to_regclass(?) is not null")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}

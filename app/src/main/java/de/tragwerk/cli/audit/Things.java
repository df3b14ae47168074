package de.tragwerk.cli.audit;

import de.tragwerk.audit.seal.ThingCheck;
import de.tragwerk.verifier.Verifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.UUID;

/// Compares the things in their tables with the hashes in the log, and finds things without an entry.
final class Things {

    /// A whole table compared in one statement.
    ///
    /// @param bad selects id and what is wrong, at most one row
    private record Whole(String table, String bad) {}

    private static final List<Whole> WHOLE = List.of(new Whole("decision.stapel", """
                    select e.thing_id, 'wurde verändert oder gelöscht' from audit.entry e left join decision.stapel t on t.id = e.thing_id
                    where e.thing_kind = 'druckstapel' and t.sha256 is distinct from e.thing_sha256 order by e.id limit 1"""));

    private Things() {}

    static Verifier.Report check(Connection connection, ThingCheck.Opener opener, Verifier.Report log)
            throws SQLException {
        for (ThingCheck check : ServiceLoader.load(ThingCheck.class)) {
            if (exists(connection, check.table())) {
                Optional<String> bad = logged(connection, check, opener);
                if (bad.isEmpty()) {
                    bad = unlogged(connection, check);
                }
                if (bad.isPresent()) {
                    return new Verifier.Report(false, bad.get(), log.entries());
                }
            }
        }
        for (Whole whole : WHOLE) {
            if (exists(connection, whole.table())) {
                try (PreparedStatement query = connection.prepareStatement(whole.bad());
                        ResultSet rows = query.executeQuery()) {
                    if (rows.next()) {
                        return new Verifier.Report(
                                false, sentence(whole.table(), rows.getString(1), rows.getString(2)), log.entries());
                    }
                }
            }
        }
        return log;
    }

    /// Everything the log has a hash of, in the order of the log.
    private static Optional<String> logged(Connection connection, ThingCheck check, ThingCheck.Opener opener)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select e.thing_id, e.thing_sha256, l.n from audit.entry e left join audit.leaf l on l.entry_id = e.id
                where e.thing_kind = ? order by l.n nulls last, e.id""")) {
            query.setString(1, check.kind());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    Optional<String> problem = check.problem(connection, id, rows.getBytes(2), opener);
                    if (problem.isPresent()) {
                        long n = rows.getLong(3);
                        String position = rows.wasNull() ? "" : " Im Protokoll steht sie an Position " + n + ".";
                        return Optional.of(sentence(check.table(), id.toString(), problem.get()) + position);
                    }
                }
                return Optional.empty();
            }
        }
    }

    private static Optional<String> unlogged(Connection connection, ThingCheck check) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select t.id from " + check.table() + " t where ("
                + check.proven()
                + ") and not exists (select 1 from audit.entry e where e.thing_kind = ? and e.thing_id = t.id)"
                + " order by t.id limit 1")) {
            query.setString(1, check.kind());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(sentence(
                                check.table(),
                                rows.getString(1),
                                "hat keinen Eintrag im Protokoll: sie wurde an ihm vorbei geschrieben"))
                        : Optional.empty();
            }
        }
    }

    private static String sentence(String table, String id, String problem) {
        return "In " + table + " stimmt etwas nicht: die Zeile " + id + " " + problem + ".";
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

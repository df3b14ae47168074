package de.tragwerk.decision.store;

import de.tragwerk.audit.seal.ThingCheck;
import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.kernel.Sha256;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Recomputes the hash of each Bescheid from its row and its amounts, and looks whether release and amounts in
/// force still say the same.
public final class BescheidCheck implements ThingCheck {

    @Override
    public String kind() {
        return "bescheid";
    }

    @Override
    public String table() {
        return "decision.bescheid";
    }

    @Override
    public String proven() {
        return "true";
    }

    @Override
    public Optional<String> problem(Connection connection, UUID id, byte[] sha256, Opener opener) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select * from decision.bescheid where id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.of("fehlt");
                }
                byte[] now = Sha256.of(bescheid(connection, row).inhalt());
                if (!MessageDigest.isEqual(now, sha256) || !MessageDigest.isEqual(row.getBytes("sha256"), sha256)) {
                    return Optional.of("oder einer ihrer Beträge in decision.bescheid_monat wurde verändert");
                }
                UUID akte = row.getObject("akte_id", UUID.class);
                for (String column : List.of("grundlage", "brief")) {
                    opener.open(akte, row.getBytes(column), "decision.bescheid", column, id);
                }
            }
        } catch (Erased erased) {
            // The file's key was destroyed by rule; row and amounts were compared above.
        } catch (IllegalStateException changed) {
            return Optional.of("hat eine veränderte Grundlage oder einen veränderten Wortlaut");
        }
        Optional<String> release = release(connection, id);
        return release.isPresent() ? release : inForce(connection, id);
    }

    private static Optional<String> release(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select 1 from decision.bescheid b left join decision.entwurf e on e.id = b.entwurf_id
                where b.id = ? and (e.zustand is distinct from 'FREIGEGEBEN'
                  or (e.vorgeschlagen_von, e.vorgeschlagen_person, e.freigegeben_von, e.freigegeben_person, e.freigegeben_am)
                     is distinct from (b.vorgeschlagen_von, b.vorgeschlagen_person, b.freigegeben_von, b.freigegeben_person, b.freigegeben_am))""")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of("passt nicht zu ihrer Freigabe in decision.entwurf") : Optional.empty();
            }
        }
    }

    private static Optional<String> inForce(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select to_char(coalesce(m.monat, g.monat), 'YYYY-MM') from decision.bescheid b
                join (select * from decision.bescheid_monat where bescheid_id = ?) m on m.bescheid_id = b.id
                full join (select * from decision.geltung where bescheid_id = ?) g
                  on (g.bescheid_id, g.person_id, g.monat) = (m.bescheid_id, m.person_id, m.monat)
                where m.betrag_cent is distinct from g.betrag_cent order by 1 limit 1""")) {
            query.setObject(1, id);
            query.setObject(2, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                "gilt im Monat " + row.getString(1) + " laut decision.geltung mit einem anderen Betrag")
                        : Optional.empty();
            }
        }
    }

    private static Bescheid bescheid(Connection connection, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Bescheid(
                id,
                row.getObject("akte_id", UUID.class),
                row.getInt("kreis"),
                row.getObject("entwurf_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("aktenzeichen"),
                art(row.getString("art")),
                Kapitel.of(row.getInt("kapitel")),
                YearMonth.from(row.getObject("von", LocalDate.class)),
                YearMonth.from(row.getObject("bis", LocalDate.class)),
                row.getObject("datum", LocalDate.class),
                row.getObject("vorgaenger_id", UUID.class),
                row.getString("regelwerk"),
                row.getObject("dokument_id", UUID.class),
                row.getBytes("pdf_sha256"),
                List.of((String[]) row.getArray("textversionen").getArray()),
                row.getObject("vorgeschlagen_von", UUID.class),
                row.getObject("freigegeben_von", UUID.class),
                row.getObject("freigegeben_am", OffsetDateTime.class).toInstant(),
                monate(
                        connection,
                        "select person_id, monat, betrag_cent from decision.bescheid_monat where bescheid_id = ?",
                        id),
                monate(connection, "select person_id, monat, cent from decision.erstattung where bescheid_id = ?", id));
    }

    /// @throws IllegalStateException for a word the program never writes
    private static Entwurf.Art art(String text) {
        try {
            return Entwurf.Art.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("Unbekannte Art", e);
        }
    }

    private static List<Bescheid.Monat> monate(Connection connection, String sql, UUID id) throws SQLException {
        List<Bescheid.Monat> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, id);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Bescheid.Monat(
                            rows.getObject(1, UUID.class),
                            YearMonth.from(rows.getObject(2, LocalDate.class)),
                            rows.getLong(3)));
                }
            }
        }
        return found;
    }
}

package de.tragwerk.payment.store;

import de.tragwerk.audit.seal.ThingCheck;
import de.tragwerk.decision.Zahlungsweg;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.payment.Zweck;
import de.tragwerk.payment.model.Position;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Recomputes the hash of each order from its row and its movements.
public final class ZahlungCheck implements ThingCheck {

    @Override
    public String kind() {
        return "zahlung";
    }

    @Override
    public String table() {
        return "payment.zahlung";
    }

    @Override
    public String proven() {
        return "true";
    }

    @Override
    public Optional<String> problem(Connection connection, UUID id, byte[] sha256, Opener opener) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select * from payment.zahlung where id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.of("fehlt");
                }
                if (!row.getString("end_to_end").equals(Position.endToEnd(id))
                        || !MessageDigest.isEqual(row.getBytes("sha256"), sha256)
                        || !MessageDigest.isEqual(now(connection, row), sha256)) {
                    return Optional.of("oder eine ihrer Bewegungen in payment.bewegung wurde verändert");
                }
            } catch (IllegalArgumentException unknownWord) {
                return Optional.of("enthält ein Wort, das das Programm nie schreibt");
            }
        }
        return Optional.empty();
    }

    private static byte[] now(Connection connection, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Position p = new Position(
                id,
                row.getInt("nr"),
                row.getObject("akte_id", UUID.class),
                row.getInt("kreis"),
                row.getString("aktenzeichen"),
                row.getObject("empfaenger_id", UUID.class),
                PlanTabelle.monat(row, "monat"),
                row.getInt("kapitel"),
                Zweck.valueOf(row.getString("zweck")),
                Position.Art.valueOf(row.getString("art")),
                row.getLong("cent"),
                null,
                null,
                row.getObject("kasse_id", UUID.class),
                row.getString("empfaenger"),
                row.getString("iban"),
                row.getString("verwendung"),
                Zahlungsweg.valueOf(row.getString("weg")),
                row.getString("ziel"),
                false,
                anteile(connection, id, row));
        return Sha256.of(p.siegel(
                row.getObject("lauf_id", UUID.class),
                Objects.requireNonNull(row.getObject("ausfuehrung", LocalDate.class))));
    }

    /// Movements whose month or purpose is not that of the order make the list, and so the hash, another.
    private static List<Position.Anteil> anteile(Connection connection, UUID zahlung, ResultSet row)
            throws SQLException {
        List<Position.Anteil> list = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select person_id, bescheid_id, cent, lfd from payment.bewegung
                where zahlung_id = ? and art = 'AUFTRAG' and monat = ? and zweck = ? and kapitel = ? order by person_id, bescheid_id""")) {
            query.setObject(1, zahlung);
            query.setObject(2, row.getObject("monat", LocalDate.class));
            query.setString(3, row.getString("zweck"));
            query.setInt(4, row.getInt("kapitel"));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    list.add(new Position.Anteil(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getLong(3),
                            rows.getInt(4)));
                }
            }
        }
        return list;
    }
}

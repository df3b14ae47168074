package de.tragwerk.payment.store;

import de.tragwerk.audit.seal.ThingCheck;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Recomputes the hash of each released run: who released what, and every order in it.
public final class LaufCheck implements ThingCheck {

    @Override
    public String kind() {
        return "zahllauf";
    }

    @Override
    public String table() {
        return "payment.lauf";
    }

    @Override
    public String proven() {
        return "t.zustand in ('FREIGEGEBEN', 'DATEI', 'UEBERGEBEN') or t.sha256 is not null";
    }

    @Override
    public Optional<String> problem(Connection connection, UUID id, byte[] sha256, Opener opener) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select l.*, (select coalesce(sum(z.cent), 0) from payment.zahlung z where z.lauf_id = l.id) as bezahlt from payment.lauf l where l.id = ?""")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.of("fehlt");
                }
                List<byte[]> orders = orders(connection, id);
                if (row.getObject("freigegeben_am") == null
                        || row.getObject("freigegeben_von") == null
                        || !MessageDigest.isEqual(now(row, orders), sha256)
                        || !MessageDigest.isEqual(row.getBytes("sha256"), sha256)) {
                    return Optional.of("oder eine ihrer Zahlungen in payment.zahlung wurde verändert");
                }
                return row.getLong("bezahlt") == row.getLong("summe_cent") && row.getInt("anzahl") == orders.size()
                        ? Optional.empty()
                        : Optional.of("nennt eine andere Summe als ihre Zahlungen");
            }
        }
    }

    private static byte[] now(ResultSet row, List<byte[]> orders) throws SQLException {
        return ZahlungTabelle.siegel(
                row.getObject("id", UUID.class),
                PlanTabelle.monat(row, "monat"),
                row.getInt("nummer"),
                Objects.requireNonNull(row.getObject("ausfuehrung", LocalDate.class)),
                row.getObject("erstellt_von", UUID.class),
                row.getObject("freigegeben_von", UUID.class),
                row.getObject("freigegeben_am", OffsetDateTime.class).toInstant(),
                orders);
    }

    private static List<byte[]> orders(Connection connection, UUID lauf) throws SQLException {
        List<byte[]> list = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("select sha256 from payment.zahlung where lauf_id = ? order by nr")) {
            query.setObject(1, lauf);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    list.add(rows.getBytes(1));
                }
            }
        }
        return list;
    }
}

package de.tragwerk.payment.store;

import de.tragwerk.audit.seal.ThingCheck;
import de.tragwerk.decision.Zahlungsweg;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.payment.model.Kasse;
import de.tragwerk.payment.order.Anweisung;
import de.tragwerk.payment.sepa.Auftrag;
import de.tragwerk.payment.sepa.Pain001;
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

/// Opens each file for the bank and writes it again from the orders: both must have the hash in the log.
public final class DateiCheck implements ThingCheck {

    @Override
    public String kind() {
        return "zahldatei";
    }

    @Override
    public String table() {
        return "payment.datei";
    }

    @Override
    public String proven() {
        return "true";
    }

    @Override
    public Optional<String> problem(Connection connection, UUID id, byte[] sha256, Opener opener) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select d.*, l.freigegeben_am, k.kuerzel, k.name as kasse, k.iban, k.bic, k.strasse, k.hausnummer, k.plz, k.ort
                from payment.datei d join payment.lauf l on l.id = d.lauf_id join payment.kasse k on k.id = d.kasse_id where d.id = ?""")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.of("fehlt");
                }
                byte[] plain = opener.open(id, row.getBytes("inhalt"), "payment.datei", "inhalt", id);
                if (!MessageDigest.isEqual(Sha256.of(plain), sha256)
                        || !MessageDigest.isEqual(row.getBytes("sha256"), sha256)) {
                    return Optional.of("wurde verändert");
                }
                Zahlungsweg weg = Zahlungsweg.valueOf(row.getString("weg"));
                long summe;
                byte[] again;
                if (weg == Zahlungsweg.KONTO) {
                    Auftrag order = order(connection, row);
                    summe = order.summe();
                    again = Pain001.schreibe(order);
                } else {
                    Anweisung order = instruction(connection, row, weg);
                    summe = order.summe();
                    again = DateiTabelle.Format.valueOf(row.getString("format")).schreibe(order);
                }
                return row.getLong("summe_cent") == summe && MessageDigest.isEqual(Sha256.of(again), sha256)
                        ? Optional.empty()
                        : Optional.of("sagt etwas anderes als die Zahlungen in payment.zahlung");
            }
        } catch (Erased erased) {
            return Optional.empty();
        } catch (IllegalStateException | IllegalArgumentException changed) {
            return Optional.of("oder eine ihrer Zahlungen wurde verändert");
        }
    }

    private static Kasse kasse(ResultSet row) throws SQLException {
        return new Kasse(
                row.getObject("kasse_id", UUID.class),
                row.getString("kuerzel"),
                row.getString("kasse"),
                row.getString("iban"),
                row.getString("bic"),
                row.getString("strasse"),
                row.getString("hausnummer"),
                row.getString("plz"),
                row.getString("ort"));
    }

    private static Anweisung instruction(Connection connection, ResultSet row, Zahlungsweg weg) throws SQLException {
        List<Anweisung.Posten> list = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select to_char(l.monat, 'YYYY-MM') || case when l.nummer = 1 then '-M' else '-N' || l.nummer end as lauf, z.nr, z.end_to_end,
                  z.cent, z.empfaenger, coalesce(z.ziel, '') as ziel, z.verwendung
                from payment.zahlung z join payment.lauf l on l.id = z.lauf_id
                where z.lauf_id = ? and z.kasse_id = ? and z.weg = ? order by z.nr""")) {
            query.setObject(1, row.getObject("lauf_id", UUID.class));
            query.setObject(2, row.getObject("kasse_id", UUID.class));
            query.setString(3, weg.name());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    list.add(ZahlungTabelle.posten(rows, list.size()));
                }
            }
        }
        return new Anweisung(
                row.getString("msg_id"),
                row.getObject("freigegeben_am", OffsetDateTime.class).toInstant(),
                kasse(row),
                weg,
                Objects.requireNonNull(row.getObject("ausfuehrung", LocalDate.class)),
                list);
    }

    private static Auftrag order(Connection connection, ResultSet row) throws SQLException {
        Kasse kasse = kasse(row);
        List<Auftrag.Ueberweisung> list = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select end_to_end, cent, empfaenger, iban, verwendung from payment.zahlung where lauf_id = ? and kasse_id = ? and weg = 'KONTO' order by nr")) {
            query.setObject(1, row.getObject("lauf_id", UUID.class));
            query.setObject(2, kasse.id());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    list.add(new Auftrag.Ueberweisung(
                            rows.getString(1),
                            rows.getLong(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5)));
                }
            }
        }
        return new Auftrag(
                row.getString("msg_id"),
                row.getObject("freigegeben_am", OffsetDateTime.class).toInstant(),
                kasse,
                Objects.requireNonNull(row.getObject("ausfuehrung", LocalDate.class)),
                list);
    }
}

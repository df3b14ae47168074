package de.tragwerk.privacy;

import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.database.RoutingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The database of wrapped keys. Its commits stand alone: a key without content harms nobody.
@Component
class KeyStoreDatabase {

    private final RoutingDataSource databases;
    private final RealTime time;

    KeyStoreDatabase(RoutingDataSource databases, RealTime time) {
        this.databases = databases;
        this.time = time;
    }

    Optional<byte[]> find(UUID subject) {
        try (Connection connection = open();
                PreparedStatement query =
                        connection.prepareStatement("select wrapped from keys.wrapped_key where subject = ?")) {
            query.setObject(1, subject);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Der Schlüsselspeicher antwortet nicht", e);
        }
    }

    /// Stores a key unless there is one, or the subject was erased; returns the stored one.
    Optional<byte[]> putIfAbsent(UUID subject, byte[] wrapped) {
        try (Connection connection = open();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into keys.wrapped_key(subject, wrapped, created)
                        select ?, ?, ? where not exists (select 1 from keys.deletion_ledger where subject = ?)
                        on conflict do nothing""")) {
            insert.setObject(1, subject);
            insert.setBytes(2, wrapped);
            insert.setObject(3, time.instant().atOffset(ZoneOffset.UTC));
            insert.setObject(4, subject);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Der Schlüsselspeicher antwortet nicht", e);
        }
        return find(subject);
    }

    void erase(UUID subject) {
        try (Connection connection = open()) {
            connection.setAutoCommit(false);
            try (PreparedStatement ledger = connection.prepareStatement(
                            "insert into keys.deletion_ledger(subject, erased) values (?,?) on conflict do nothing");
                    PreparedStatement delete =
                            connection.prepareStatement("delete from keys.wrapped_key where subject = ?")) {
                ledger.setObject(1, subject);
                ledger.setObject(2, time.instant().atOffset(ZoneOffset.UTC));
                ledger.executeUpdate();
                delete.setObject(1, subject);
                delete.executeUpdate();
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Der Schlüsselspeicher antwortet nicht", e);
        }
    }

    private Connection open() throws SQLException {
        return databases.getConnection(Scope.current().withRole(DbRole.KEYS));
    }
}
